-- Who works with the registry, and what each may do. Secrets are never kept, only what tells them
-- again: a password as its Argon2 form, everything random as its SHA-256.

create table account (
  id uuid primary key,
  name text not null check (name <> ''),
  -- What a local account logs in with, in lower case; for others what the provider told.
  email text check (email = lower(email)),
  password text,
  -- Who the provider says this is; null for a local account.
  issuer text,
  subject text,
  made timestamptz not null,
  last_login timestamptz,
  revoked timestamptz,
  check ((issuer is null) = (subject is null)),
  check (issuer is not null or email is not null),
  check (issuer is null or password is null),
  check (revoked is null or password is null),
  unique (issuer, subject)
);

-- Somebody who lost their account may get a new one with the same address.
create unique index account_email on account (email) where issuer is null and revoked is null;

create table account_grant (
  account uuid not null references account,
  role text not null
    check (role in ('editor', 'regional-editor', 'agent', 'planner', 'administrator')),
  organisation text check (organisation <> ''),
  check ((role = 'editor') = (organisation is not null)),
  unique nulls not distinct (account, role, organisation)
);

-- One-time links; without an account it is the first administrator's.
create table account_link (
  hash bytea primary key,
  account uuid references account,
  expires timestamptz not null
);

create table account_session (
  hash bytea primary key,
  account uuid not null references account,
  started timestamptz not null,
  used timestamptz not null
);

create index account_session_account on account_session (account);

-- Tokens by which programs work for a local account.
create table account_token (
  hash bytea primary key,
  id uuid not null unique,
  account uuid not null references account,
  name text not null check (name <> ''),
  made timestamptz not null,
  expires timestamptz not null,
  used timestamptz
);

create index account_token_account on account_token (account);

-- Log-ins that have gone to the provider and not come back yet.
create table account_login (
  hash bytea primary key,
  request jsonb not null,
  expires timestamptz not null
);

-- Everything that was done with an account; who did it stays readable when that account is gone.
create table account_event (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  who uuid references account,
  who_name text not null,
  account uuid not null references account,
  what text not null,
  why text not null,
  detail text not null
);

create index account_event_account on account_event (account, number);
