-- Which police force serves which area: a local authority by its DfE code, a district by its ONS code.
CREATE TABLE police_area (
  code  text PRIMARY KEY,
  name  text,
  force text NOT NULL
);

-- What the register says of a school beside its entry: where other lists have it. Public.
CREATE TABLE register_place (
  urn      text PRIMARY KEY,
  number   text, -- the authority's own number of the school; with its code the LAESTAB
  district text  -- ONS code
);

GRANT SELECT, INSERT, UPDATE ON police_area TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON register_place TO "${service_role}";
