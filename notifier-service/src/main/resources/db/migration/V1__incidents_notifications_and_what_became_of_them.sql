-- Names, dates of birth, postcodes, addresses and free text stand only in columns called "sealed" or "..._sealed":
-- AES-GCM under a data key of the incident, school or quarantined record, with
-- "table/column/row id" as associated data. Deleting the data key forgets the row, backups included.
-- The service role owns nothing here and gets exactly the rights listed at the end.

create table data_key (
  subject     text primary key,           -- incident/<uuid>, school/<urn>, quarantine/<uuid>, breach/<uuid>,
                                          -- suspension/<uuid>, desk/<uuid>
  kek_kid     text        not null,       -- the key-encryption key that wraps it
  wrapped     bytea       not null,
  created_at  timestamptz not null default now()
);

-- Intake -----------------------------------------------------------------------------------------

create table incident (
  incident_id      uuid primary key,
  force            text        not null,
  reference        text        not null,
  duty_force       text,
  version          integer     not null,  -- the highest accepted
  status           text        not null check (status in ('LIVE', 'WITHDRAWN')),
  first_arrived_at timestamptz not null,
  unique (force, reference)
);

create table incident_version (
  incident_id     uuid        not null references incident,
  version         integer     not null,
  force           text        not null,
  event_id        uuid        not null,
  event_type      text        not null,
  arrived_at      timestamptz not null,
  content_hash    bytea       not null,   -- HMAC of the canonical content: same id, other content?
  sealed          bytea       not null,   -- the IncidentMessage
  topic_partition integer     not null,
  topic_offset    bigint      not null,
  primary key (incident_id, version),
  unique (force, event_id)
);

create table child (
  child_id         uuid primary key,
  incident_id      uuid        not null references incident,
  child_ref        text        not null,
  generation       integer     not null default 1,  -- rises when a withdrawn child is revived
  version          integer     not null,            -- the incident version that last named the child
  named            boolean     not null,            -- false: removed by an amendment, or withdrawn
  unrouted         boolean     not null,            -- the routing step has work with this row
  state            text        not null
    check (state in ('RECEIVED', 'IN_REVIEW', 'OUT_OF_SCOPE', 'ROUTED', 'WITHDRAWN')),
  reason           text,
  first_arrived_at timestamptz not null,  -- of this generation; a quarantined record's arrival counts
  occurred_from    timestamptz not null,
  deadline         timestamptz,           -- while a person decides: the LA's or national one
  deadline_because text,                  -- the sentence that explains it
  deadline_rule    text,                  -- which calendar and rule version gave it; null: a school's, kept
  deadline_by      text,                  -- the authority that was asked, LA:<laCode>
  deadline_by_revision bigint not null default 0,
  met              boolean,
  route_failures   integer     not null default 0,
  route_after      timestamptz not null default '-infinity',
  identity_hash    bytea       not null,  -- HMAC of what the matcher looks at
  routed_hash      bytea,                 -- identity_hash at the last routing; equal = same schools
  sealed           bytea       not null,  -- the IncidentMessage.Child
  unique (incident_id, child_ref)
);
create index child_unrouted on child (route_after) where unrouted;
create index child_in_review on child (deadline) where state = 'IN_REVIEW';

create table quarantine (
  quarantine_id   uuid primary key,
  arrived_at      timestamptz not null,
  topic_partition integer     not null,
  topic_offset    bigint      not null,
  content_hash    bytea       not null,
  force           text,
  reference       text,
  event_id        uuid,
  version         integer,
  child_refs      text[]      not null,   -- readable ones
  problems        jsonb       not null,   -- pointers and codes, never values
  sealed          bytea       not null,   -- the record's key and value as they came
  status          text        not null check (status in ('OPEN', 'REPLAYED', 'DISMISSED')),
  deadline        timestamptz not null,   -- national: nobody knows the school
  met             boolean,
  decided_at      timestamptz,
  decided_by      text,
  decision_sealed bytea,                  -- the reason, as a person typed it
  unique (topic_partition, topic_offset, content_hash)
);
create index quarantine_open on quarantine (arrived_at) where status = 'OPEN';
create index quarantine_of on quarantine (force, reference);

-- Records answered as duplicates, to know them when the topic brings them again after a crash.
create table duplicate (
  topic_partition integer not null,
  topic_offset    bigint  not null,
  content_hash    bytea   not null,
  primary key (topic_partition, topic_offset, content_hash)
);

-- Reference: the portal's schools and rolls ------------------------------------------------------

create table school (
  urn        text primary key,            -- six digits, or LA:<laCode>
  revision   bigint  not null,
  name       text    not null,
  status     text    not null,
  la_code    text,
  force      text,
  low_age    integer,
  high_age   integer,
  roll_as_of date,
  roll_count integer,
  sealed     bytea   not null             -- the whole SchoolMessage: it names people
);
create index school_la on school (la_code);

create table roll_entry (
  urn          text   not null,
  pupil_id     text   not null,
  pupil_number bigint not null,           -- a hash of pupil_id, by which memory knows the entry
  revision     bigint not null,
  sealed       bytea  not null,           -- the RollMessage, data key of the school
  primary key (urn, pupil_id)
);
create index roll_entry_number on roll_entry (urn, pupil_number);

-- How far the rolls topic is in roll_entry: written with the rows, so that both are of one moment.
create table roll_progress (
  topic_partition integer primary key,
  next_offset     bigint  not null
);

-- A record of the portal's topics that cannot be used: kept sealed, counted, looked at by people.
create table set_aside (
  set_aside_id    uuid primary key,
  topic           text        not null,
  topic_partition integer     not null,
  topic_offset    bigint      not null,
  set_aside_at    timestamptz not null,
  problems        text[]      not null,   -- "<pointer> <code>", never values
  sealed          bytea       not null,   -- the record's key and value as they came
  unique (topic, topic_partition, topic_offset)
);

-- Review -----------------------------------------------------------------------------------------

create table review_case (
  child_id        uuid        not null references child,
  generation      integer     not null,
  opened_at       timestamptz not null,
  reasons         text[]      not null,
  candidates      integer     not null,
  sealed          bytea       not null,   -- candidates, marked phrases, proposals, the reasons
  proposed_at     timestamptz,            -- a decision waits for a second person, or waited
  proposed_by     text,
  decided_at      timestamptz,
  decided_by      text,
  decision        text,
  primary key (child_id, opened_at)
);
create unique index review_case_open on review_case (child_id) where decided_at is null;

-- Every decision of the matching rule, with what speaks for and against.
create table matching_decision (
  decision_id bigint generated always as identity primary key,
  child_id    uuid        not null references child,
  generation  integer     not null,
  version     integer     not null,        -- of the incident
  decided_at  timestamptz not null,
  answer      text        not null check (answer in ('AUTO', 'REVIEW', 'OUT_OF_SCOPE')),
  reasons     text[]      not null,
  model       text        not null,
  sealed      bytea       not null         -- the explanation, data key of the incident
);
create index matching_decision_child on matching_decision (child_id, decision_id);

-- Notifications: one child at one school ---------------------------------------------------------

create table notification (
  notification_id  uuid primary key,
  child_id         uuid        not null references child,
  generation       integer     not null,
  recipient        text        not null,  -- urn or LA:<laCode>
  version          integer     not null,  -- the disclosure's own, rising
  content_version  integer     not null,  -- the incident version last disclosed
  state            text        not null
    check (state in ('HELD', 'SCHEDULED', 'TOLD', 'READ', 'ACKNOWLEDGED', 'WITHDRAWN')),
  reason           text,
  route            text        not null check (route in ('AUTO', 'REVIEW')),
  deadline         timestamptz not null,
  deadline_because text        not null,  -- the sentence that explains it
  calendar_rule    text        not null,  -- which calendar and rule version gave it
  late_on_arrival  boolean     not null,
  met              boolean,               -- null until judged
  release_at       timestamptz,           -- HELD until then
  remind_on        date,                  -- sent into a holiday: brought back on this first pupil day
  reminded_on      date,                  -- the remind_on for which that was done
  hidden_from      text[]      not null,
  school_revision  bigint      not null,
  la_revision      bigint      not null,  -- of the school's authority, whose calendar may stand in
  force            text        not null,
  reference        text        not null,
  child_ref        text        not null,
  created_at       timestamptz not null,
  told_at          timestamptz,
  told_by_phone    boolean     not null default false,
  read_at          timestamptz,
  acknowledged_at  timestamptz,
  acknowledged_by  text,                  -- contactId
  outcome          text,
  unread_version   integer     not null default 1 -- whose content nobody there knows; 0 = somebody does
);
create unique index notification_live on notification (child_id, recipient, generation)
  where state <> 'WITHDRAWN';
create index notification_of_child on notification (child_id);
create index notification_held on notification (release_at) where state = 'HELD';
create index notification_suspended on notification (force, deadline)
  where state = 'HELD' and release_at is null;
create index notification_to_remind on notification (deadline)
  where remind_on is not null and reminded_on is distinct from remind_on;
create index notification_unjudged on notification (deadline)
  where met is null and state <> 'WITHDRAWN';

-- A force's feed that two people stopped: its notifications are held until it is over.
create table suspension (
  suspension_id uuid primary key,
  force         text        not null,     -- the attending one
  ends_at       timestamptz not null,
  reason_sealed bytea       not null,     -- as a person typed it
  proposed_at   timestamptz not null,
  proposed_by   text        not null,
  confirmed_at  timestamptz,
  confirmed_by  text,
  ended_at      timestamptz,
  ended_by      text,
  ended_how     text check (ended_how in ('REJECTED', 'TAKEN_BACK', 'LIFTED', 'OVER')),
  check (confirmed_by <> proposed_by)
);
create unique index suspension_open on suspension (force) where ended_at is null;

-- What the portal was told, version by version: when, and a hash to see whether the next differs.
create table disclosed (
  notification_id uuid        not null references notification,
  version         integer     not null,
  kind            text        not null check (kind in ('ISSUED', 'AMENDED', 'UPDATED', 'WITHDRAWN')),
  issued_at       timestamptz not null,
  content_hash    bytea,                  -- HMAC of the content; ISSUED and AMENDED only
  primary key (notification_id, version)
);

-- The acknowledgements that were heard: a repetition says nothing new.
create table acknowledgement (
  event_id        uuid primary key,
  notification_id uuid        not null,
  heard_at        timestamptz not null
);

-- Who opened which version, and when first; kept when it is taken back.
create table opened (
  notification_id uuid        not null references notification,
  contact_id      text        not null,
  version         integer     not null,
  first_at        timestamptz not null,
  primary key (notification_id, contact_id, version)
);

-- What was taken back although somebody had opened it. The clock runs from aware_at.
create table breach (
  notification_id uuid        primary key references notification,
  aware_at        timestamptz not null,
  report_by       timestamptz not null,
  answer          text check (answer in ('REPORTED', 'NOT_REPORTABLE')),
  decided_at      timestamptz,
  decided_by      text,
  reason_sealed   bytea                   -- as a person typed it
);
create index breach_undecided on breach (report_by) where answer is null;

-- How often a pupil was notified about, without saying which pupil: HMAC of the pupil, and a date.
-- A child at two schools counts once.
create table pupil_notice (
  pupil_hash bytea not null,
  noticed_on date  not null,
  child_id   uuid  not null,
  primary key (pupil_hash, child_id)
);

-- Ladder -----------------------------------------------------------------------------------------

-- Who is told next while nobody has read it: a row a step, planned and then taken.
create table ladder_step (
  notification_id uuid        not null references notification,
  step            text        not null check (step in ('REMINDER', 'DEPUTIES', 'HEAD', 'CALL_SHEET')),
  due_at          timestamptz not null,   -- the deadline less the policy's time for this step
  taken_at        timestamptz,
  result          text check (result in ('TOLD', 'INCLUDED', 'NOT_NEEDED', 'NOBODY', 'LISTED')),
  primary key (notification_id, step),
  check ((taken_at is null) = (result is null))
);
create index ladder_step_due on ladder_step (due_at, notification_id) where taken_at is null;

-- Delivery ---------------------------------------------------------------------------------------

-- A mail: one nudge to one contact of one school, for one or several notifications.
create table mail (
  mail_id     uuid primary key,
  recipient   text        not null,
  contact_id  text        not null,
  wording     text        not null default 'NEWS' check (wording in
    ('NEWS', 'UNREAD', 'DEPUTY', 'HEAD', 'CORRECTION')),
  message_id  text        not null unique, -- fixed at the first claim, the same at every attempt
  state       text        not null check (state in ('LEASED', 'ACCEPTED', 'RETRY', 'FAILED', 'UNKNOWN')),
  fence       bigint      not null default 1,
  lease_until timestamptz,                 -- the database's clock, real time
  attempts    integer     not null default 0,
  next_at     timestamptz,                 -- RETRY and UNKNOWN: domain time of the next attempt
  settled_at  timestamptz,
  deadline    timestamptz not null         -- the first of its tellings
);
create index mail_leased on mail (lease_until) where state = 'LEASED';
create index mail_again on mail (deadline) where state in ('RETRY', 'UNKNOWN') and next_at is not null;
create index mail_not_taken on mail (mail_id) where state in ('FAILED', 'UNKNOWN');

-- Who is to be told about which notification.
create table telling (
  notification_id uuid        not null references notification,
  contact_id      text        not null,
  recipient       text        not null,   -- the notification's, by which they are claimed together
  purpose         text        not null check (purpose in
    ('FIRST', 'UPDATE', 'HANDED_OVER', 'REMINDER', 'UNREAD', 'DEPUTY', 'HEAD', 'CORRECTION')),
  occasion        integer     not null,   -- the notification's version it is about
  due_at          timestamptz not null,
  deadline        timestamptz not null,   -- the notification's: what is most pressing is told first
  mail_id         uuid references mail,
  cancelled       boolean     not null default false,
  seen            boolean     not null default false, -- its contact opened that version, or a later one
  created_at      timestamptz not null,
  primary key (notification_id, contact_id, purpose, occasion)
);
create index telling_due on telling (deadline, recipient, contact_id)
  where mail_id is null and not cancelled;
create index telling_mail on telling (mail_id);

-- Every SMTP dialogue; the row is committed before the dialogue begins.
create table attempt (
  mail_id    uuid        not null references mail,
  fence      bigint      not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  outcome    text check (outcome in ('ACCEPTED', 'RETRY', 'FAILED', 'UNKNOWN')),
  smtp_code  integer,
  stage      text,
  primary key (mail_id, fence)
);
create index attempt_unknown on attempt (mail_id) where outcome = 'UNKNOWN';

-- What became of it ------------------------------------------------------------------------------

create sequence receipt_seq;

create table receipt (
  seq             bigint primary key,
  force           text        not null,
  reference       text        not null,
  child_ref       text,
  notification_id uuid,
  payload         jsonb       not null,   -- the ReceiptMessage: ids and codes only
  at              timestamptz not null
);
create index receipt_of on receipt (force, reference, seq);

create table outbox (
  id         bigint generated always as identity primary key,
  topic      text        not null,
  key        text        not null,
  value      bytea,                       -- null = a tombstone
  sealed     boolean     not null,        -- the value is a JWE
  created_at timestamptz not null default now()
);
create index outbox_key on outbox (topic, key);

-- The seven golden rules: every decision to share, or not to, with whom, why and on which basis.
create table ledger (
  seq             bigint generated always as identity primary key,
  at              timestamptz not null,
  kind            text        not null,
  actor           text        not null,   -- 'matching model 1', 'desk account <id>', 'contact <id>'
  incident_id     uuid,
  child_id        uuid,
  notification_id uuid,
  with_whom       text,                   -- urn or LA:<laCode>, contactId
  shared          boolean,                -- null where the entry is not about sharing
  what            text        not null,   -- which kinds of facts, never the facts
  purpose         text        not null,
  basis           text        not null,   -- the law or policy relied on, with its version
  reasons         text        not null    -- codes and weights, never names
);
create index ledger_child on ledger (child_id);
create index ledger_notification on ledger (notification_id);

-- Desk -------------------------------------------------------------------------------------------

create table desk_account (
  account_id    uuid primary key,
  name          text        not null unique,  -- a staff user name
  role          text        not null check (role in ('VIEWER', 'REVIEWER', 'DUTY', 'SUPERVISOR')),
  forces        text[]      not null,         -- '*' = all
  password_hash text,
  totp_sealed   bytea,
  last_totp_step bigint,
  failures      integer     not null default 0,
  locked_until  timestamptz,
  state         text        not null check (state in ('INVITED', 'ACTIVE', 'CLOSED')),
  created_at    timestamptz not null default now()
);

create table desk_invitation (
  token_hash bytea primary key,
  account_id uuid        not null references desk_account,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table desk_look (
  account_id      uuid        not null references desk_account,
  at              timestamptz not null,
  page            text        not null,
  child_id        uuid,
  notification_id uuid,
  quarantine_id   uuid
);

-- Missed, and closed by a supervisor though nobody at the school ever knew.
create table closing (
  notification_id uuid primary key references notification,
  closed_at       timestamptz not null,
  account_id      uuid        not null references desk_account,
  reason          text        not null,   -- a code
  sealed          bytea       not null    -- what the supervisor typed, data key of the incident
);

-- A supervisor's word on one day of one force ("*" = all): the report as it was, never changed.
create table day_sign_off (
  day         date        not null,
  force       text        not null,
  signed_at   timestamptz not null,
  account_id  uuid        not null references desk_account,
  report      text        not null,       -- figures, references and schools; names nobody
  sha256      text        not null,       -- of the report; in the ledger, too
  primary key (day, force)
);

-- Telephone calls to schools: how each ended, so that the last one can be shown.
create table call (
  call_id         bigint generated always as identity primary key,
  notification_id uuid        not null references notification,
  at              timestamptz not null,
  account_id      uuid        not null references desk_account,
  outcome         text        not null check (outcome in ('TOLD', 'NO_ANSWER', 'RING_BACK')),
  spoken_to       text        not null
    check (spoken_to in ('LEAD', 'DEPUTY', 'HEAD', 'LA_OFFICER', 'OFFICE', 'NOBODY')),
  note            text        not null
    check (note in ('NONE', 'WILL_SIGN_IN', 'CHILD_ABSENT_TODAY', 'CONTACTS_OUT_OF_DATE')),
  counted         boolean     not null    -- false: told of what did not wait any more
);
create index call_of_notification on call (notification_id, call_id);

-- What is unfinished now, for operators and for playing time: `encompass.now` is the domain time.
create function domain_now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('encompass.now', true), '')::timestamptz, now())
$$;

create view work_in_hand (kind, due_now, next_due_at) as
  select 'unrouted', count(*) filter (where route_after <= domain_now()),
         min(route_after) filter (where route_after > domain_now())
    from child where unrouted
  union all
  select 'outbox', count(*), null from outbox
  union all
  select 'held', count(*) filter (where release_at <= domain_now()),
         min(release_at) filter (where release_at > domain_now())
    from notification where state = 'HELD'
  union all
  select 'suspended', count(*) filter (where s.ends_at is null or s.ends_at <= domain_now()),
         min(s.ends_at) filter (where s.ends_at > domain_now())
    from notification n
    left join suspension s on s.force = n.force and s.ended_at is null
     and s.confirmed_at is not null
   where n.state = 'HELD' and n.release_at is null
  union all
  select 'reminders', count(*) filter (where deadline - interval '2 hours' <= domain_now()),
         min(deadline - interval '2 hours')
           filter (where deadline - interval '2 hours' > domain_now())
    from notification
   where remind_on is not null and reminded_on is distinct from remind_on
     and state in ('SCHEDULED', 'TOLD', 'READ')
  union all
  select 'deadlines', count(*) filter (where deadline <= domain_now()),
         min(deadline) filter (where deadline > domain_now())
    from notification where met is null and state <> 'WITHDRAWN'
  union all
  select 'review deadlines', count(*) filter (where deadline <= domain_now()),
         min(deadline) filter (where deadline > domain_now())
    from child where state = 'IN_REVIEW' and met is null
  union all
  select 'quarantine deadlines', count(*) filter (where deadline <= domain_now()),
         min(deadline) filter (where deadline > domain_now())
    from quarantine where status = 'OPEN' and met is null
  union all
  select 'ladder', count(*) filter (where due_at <= domain_now()),
         min(due_at) filter (where due_at > domain_now())
    from ladder_step join notification using (notification_id)
   where taken_at is null and state <> 'HELD'
  union all
  select 'tellings', count(*) filter (where due_at <= domain_now()),
         min(due_at) filter (where due_at > domain_now())
    from telling where mail_id is null and not cancelled
  union all
  select 'leased mails', count(*), null from mail where state = 'LEASED'
  union all
  select 'mails to send again', count(*) filter (where next_at <= domain_now()),
         min(next_at) filter (where next_at > domain_now())
    from mail where state in ('RETRY', 'UNKNOWN') and next_at is not null;

grant usage on schema public to "${service_role}";
grant select, insert, update, delete on data_key, roll_entry, roll_progress, outbox, school to "${service_role}";
grant select, insert, update on incident, incident_version, child, quarantine, review_case,
  notification, suspension, ladder_step, opened, breach, pupil_notice, mail, telling, attempt, desk_account,
  desk_invitation to "${service_role}";
grant select, insert on receipt, ledger, matching_decision, desk_look, duplicate, set_aside, disclosed,
  acknowledgement to "${service_role}";
grant select, insert on call, closing, day_sign_off to "${service_role}";
grant usage on sequence receipt_seq to "${service_role}";
grant select on work_in_hand to "${service_role}";
