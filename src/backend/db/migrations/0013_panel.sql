-- The other members of a panel, each by the certificate that signs for them.
create table panel_member (
  fingerprint text primary key check (length(fingerprint) = 64),
  name text not null check (length(name) > 0),
  capacity text not null,
  certificate_pem text not null check (length(certificate_pem) > 0),
  named_at text not null
) strict, without rowid;

-- What is kept beside an issued certification, which itself is never written again.
create table certification_beside (
  version integer not null references certification (version),
  kind text not null check (kind in ('member-signature', 'time-stamp')),
  -- Of the certificate that made it.
  fingerprint text not null check (length(fingerprint) = 64),
  sha256 text not null references blob (sha256),
  taken_in_at text not null,
  primary key (version, kind, fingerprint)
) strict, without rowid;
create index certification_beside_by_sha256 on certification_beside (sha256);
