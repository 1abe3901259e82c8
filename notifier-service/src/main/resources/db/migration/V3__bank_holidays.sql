-- The list that was last taken from the address or file which the operator names, so that a node that
-- starts plans by the same days as the others.
create table bank_holidays (
  one boolean primary key default true check (one),
  days jsonb not null -- the name of each, by its date
);

grant select, insert, update on bank_holidays to "${service_role}";
