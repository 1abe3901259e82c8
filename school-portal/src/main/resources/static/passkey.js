// Lets a form be answered with a passkey: what the browser's authenticator says goes into the form's
// own hidden field, and the form is sent as any other. Without this script, or in a browser that
// cannot do it, such a form stays hidden and the page offers what else there is.
"use strict";

const asks = {
  create: (options) =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    }),
  get: (options) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    }),
};

if (window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const area = form.closest("[data-passkey-area]") || form;
    area.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const problem = form.querySelector("[data-passkey-problem]");
      problem.hidden = true;
      try {
        const answer = await asks[form.dataset.passkey](JSON.parse(form.dataset.options));
        form.elements.passkey.value = JSON.stringify(answer.toJSON());
        form.submit();
      } catch {
        problem.hidden = false;
        problem.focus();
      }
    });
  }
}
