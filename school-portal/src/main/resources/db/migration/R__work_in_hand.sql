-- What is unfinished now. Nothing here waits for the domain's time: what the portal owes, it owes at
-- once, so that next_due_at is always empty. Read by those who watch the portal, and by metrics.
CREATE OR REPLACE VIEW work_in_hand (kind, due_now, next_due_at) AS
  SELECT 'outbox', count(*), NULL::timestamptz FROM outbox
  UNION ALL
  SELECT 'account_mail', count(*), NULL::timestamptz FROM account_mail;
GRANT SELECT ON work_in_hand TO "${service_role}";
