const ownTables = [
  'mail_settings',
  'mail_accounts',
  'mail_connections',
  'mail_messages',
  'mail_attachments',
  'letter_texts',
]

const ownOrganization = `organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid`

const policies = ownTables
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy own_organization on ${table} for all to guichet_app using (${ownOrganization}) with check (${ownOrganization});
create policy any_organization on ${table} for all to guichet_system using (true) with check (true);
grant select, insert, update, delete on ${table} to guichet_app, guichet_system;`,
  )
  .join('\n')

/** Who may do what with the new rows. */
export const mailSecurity = `
${policies}
revoke execute on function guichet_letter_texts(text, text) from public;
grant execute on function guichet_letter_texts(text, text) to guichet_app, guichet_system;

-- Administrators may let a connector send in people's names, and may let others.
insert into group_permissions (organization_id, group_id, application, permission)
select organization_id, group_id, application, 'mail.send' from group_permissions
where application = 'guichet' and permission = 'settings.manage';
`
