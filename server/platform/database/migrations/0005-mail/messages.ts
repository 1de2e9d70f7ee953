/** Messages that applications send in people's names (M12). Without a foreign key to the person: what was sent was sent. */
export const messageTables = `
alter table applications add column may_send_mail boolean not null default false;

create table mail_messages (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  user_id uuid not null,
  -- Whose Idempotency-Key it is: the person's with this application, or the connector's.
  caller text not null,
  application text,
  from_name text not null,
  from_address text not null,
  recipients jsonb not null,
  reply_to text,
  subject text not null,
  body_text text,
  body_html text,
  attachments jsonb not null default '[]',
  -- Of the text and all attachments: what is large is read only when a server takes it.
  size_bytes integer not null default 0,
  status text not null default 'queued'
    check (status in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  give_up_at timestamptz not null default now() + interval '24 hours',
  -- While it is being sent: by whom, since when, until when nobody else takes it, and whether the server was given its text.
  claimed_by uuid,
  claimed_at timestamptz,
  claimed_until timestamptz,
  handed_at timestamptz,
  failure text,
  server_line text,
  -- Where and as whom it failed, for the words about it.
  failure_values jsonb not null default '{}',
  refused text[] not null default '{}',
  idempotency_key text,
  request_hash bytea,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (organization_id, id)
);
create unique index mail_messages_by_key on mail_messages (organization_id, caller, idempotency_key)
  where idempotency_key is not null;
-- Ids are made in the order of time (RFC 9562): they say what came within the hour, too.
create index mail_messages_by_person on mail_messages (organization_id, user_id, id);
create index mail_messages_due on mail_messages (organization_id, next_attempt_at) where status = 'queued';
create index mail_messages_stuck on mail_messages (organization_id) where status = 'sending';
create index mail_messages_dead on mail_messages (organization_id, id desc) where status in ('failed', 'uncertain');

create table mail_attachments (
  organization_id uuid not null,
  message_id uuid not null,
  place integer not null,
  name text not null,
  type text not null,
  content bytea not null,
  primary key (organization_id, message_id, place),
  foreign key (organization_id, message_id) references mail_messages (organization_id, id) on delete cascade
);
`
