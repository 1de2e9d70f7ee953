/** The vendor's own systems that are told of tickets (Standard Webhooks). The vendor's own rows. */
export const webhookTables = `
create table webhooks (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  url text not null,
  description text,
  events text[] not null,
  is_active boolean not null,
  secret_sealed text not null,
  secret_created_at timestamptz not null default now(),
  failing_since timestamptz,
  last_delivered_at timestamptz,
  created_at timestamptz not null default now(),
  version bigint not null default 1,
  primary key (organization_id, id)
);

create table webhook_deliveries (
  organization_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  event text not null,
  message_id text not null,
  payload text not null,
  status text not null default 'pending' check (status in ('pending', 'delivered', 'failed')),
  attempts integer not null default 0,
  response_status integer,
  error text,
  next_attempt_at timestamptz,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, webhook_id, message_id),
  foreign key (organization_id, webhook_id) references webhooks (organization_id, id) on delete cascade
);
create index webhook_deliveries_by_webhook on webhook_deliveries (organization_id, webhook_id, id desc);
create index webhook_deliveries_by_age on webhook_deliveries (created_at);

-- What anybody wants to be told of. Tickets are a customer's, who does not see the vendor's rows.
create function guichet_awaited_events() returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select array(select distinct event from public.webhooks, unnest(events) event where is_active) $$;
`
