/**
 * Who holds what, in one place. The views run with the asker's rights: row-level security of their tables applies.
 * - group_rights: what each group gives, its own or the vendor's
 * - held_permissions: every path from a person to a permission, over all time
 * - offered_permissions: what an organization may use, with who decides about it there
 * - current_permissions: what a person may do at this moment; one row a path
 */
export const rightsViews = `
create view group_rights with (security_invoker = true) as
select organization_id, group_id, application, permission from group_permissions
union all
select groups.organization_id, groups.id, p.application, p.permission
from groups join shared_group_permissions p on p.shared_group_id = groups.shared_id;

create view held_permissions with (security_invoker = true) as
select users.organization_id, users.id as user_id, r.application, r.permission, 'primary' as source, r.group_id,
  users.primary_group_from as valid_from, users.primary_group_until as valid_until,
  users.primary_group_given_by as given_by, users.primary_group_given_by_name as given_by_name,
  users.primary_group_given_at as given_at, users.primary_group_ticket_id as ticket_id
from users join group_rights r on r.organization_id = users.organization_id and r.group_id = users.primary_group_id
union all
select m.organization_id, m.user_id, r.application, r.permission, 'secondary', r.group_id,
  m.valid_from, m.valid_until, m.given_by, m.given_by_name, m.given_at, m.ticket_id
from user_groups m join group_rights r on r.organization_id = m.organization_id and r.group_id = m.group_id
union all
select organization_id, user_id, application, permission, 'single', null::uuid,
  valid_from, valid_until, given_by, given_by_name, given_at, ticket_id
from user_permissions;

create view offered_permissions with (security_invoker = true) as
select organizations.id as organization_id, applications.key as application, p.permission,
  coalesce(m.mode, p.mode) as mode, applications.id as application_id, p.place
from organizations cross join applications
join application_permissions p on p.application_id = applications.id
left join organization_applications e on e.organization_id = organizations.id and e.application = applications.key
left join organization_modes m on m.organization_id = organizations.id
  and m.application = applications.key and m.permission = p.permission
where coalesce(e.is_enabled, applications.for_all);

create view current_permissions with (security_invoker = true) as
select h.organization_id, h.user_id, h.application, h.permission, h.source, h.group_id
from held_permissions h
where (h.valid_from is null or h.valid_from <= now()) and (h.valid_until is null or h.valid_until > now())
  and (h.application = 'guichet' or exists (
    select from applications a
    join application_permissions p on p.application_id = a.id and p.permission = h.permission
    left join organization_applications e on e.organization_id = h.organization_id and e.application = a.key
    where a.key = h.application and coalesce(e.is_enabled, a.for_all)));
`
