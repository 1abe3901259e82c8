package org.encompass.portal.alert;

import java.util.List;

/// Which alerts a person is told about: who looked, and who tried although they must not.
///
/// @param sights the person's own
/// @param ahead the leads' and officers' at schools where the person is neither: what one of
/// them sees is theirs to watch
public record Watch(List<Sight> sights, List<Sight> ahead) {}
