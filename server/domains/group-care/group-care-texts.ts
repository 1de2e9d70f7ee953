import type { Texts } from '../../platform/language/index.ts'

/** Rules, effects, letters and journal sentences of groups. */
export const groupCareTexts: Texts = {
  en: {
    'field.groupAboveYours': 'This group has rights that you do not have: you cannot change it.',
    'field.groupNotManaged': 'You do not look after the people of this group: you cannot change it.',
    'field.groupBeyondLimits':
      'You look after some groups only: you cannot give them rights in Guichet, their members would look after everybody.',
    'field.groupsNotYours': 'You look after some groups only: you cannot add or remove any.',
    'field.groupRuleNotYours': 'Only those who look after the settings decide about second factors.',
    'field.groupIsShared': 'This group is the vendor’s, the same in many organizations: it cannot be changed here.',
    'field.groupTwice': 'This group is there twice.',
    'field.groupNameTaken': 'Another group has this name already.',
    'field.groupHasMembers_one': 'One person has this as main group: choose which one they get instead.',
    'field.groupHasMembers_other': '{{count}} people have this as main group: choose which one they get instead.',
    'field.groupHasMemberAbove':
      'A member of this group has rights that you do not have: you cannot change their groups.',
    'effect.group.created': 'The group {{name}} is created',
    'effect.group.updated': 'The group {{name}} is changed',
    'effect.group.deleted': 'The group {{name}} is deleted',
    'effect.group.membersMoved_one': 'One person gets {{name}} as main group',
    'effect.group.membersMoved_other': '{{count}} people get {{name}} as main group',
    'effect.group.membershipsDropped_one': 'One person no longer has it as secondary group',
    'effect.group.membershipsDropped_other': '{{count}} people no longer have it as secondary group',
    'effect.group.undoWithoutMembers': 'Undoing brings the group back, without its members',
    'effect.group.tellsMembers': 'The members of {{name}} for whom something changes get an e-mail',
    'field.customerUnknown': 'This customer does not exist, or no longer.',
    'field.sharedGroupInUse_one': 'The group has members in one organization: they have to get another group first.',
    'field.sharedGroupInUse_other':
      'The group has members in {{count}} organizations: they have to get another group first.',
    'field.sharedGroupOfAdministrators_one':
      'The members in one organization may be its last administrators: they have to get another group first.',
    'field.sharedGroupOfAdministrators_other':
      'The members in {{count}} organizations may be their last administrators: they have to get another group first.',
    'effect.sharedGroup.created': 'The group {{name}} is created and offered to its customers',
    'effect.sharedGroup.updated': 'The group {{name}} is changed, in all organizations that have it',
    'effect.sharedGroup.deleted_one': 'The group {{name}} is deleted, in one organization',
    'effect.sharedGroup.deleted_other': 'The group {{name}} is deleted, in {{count}} organizations',
    'journal.sharedGroup.create': '{actor} created the shared group {target}',
    'journal.sharedGroup.update': '{actor} changed the shared group {target}',
    'journal.sharedGroup.delete': '{actor} deleted the shared group {target}',
    'label.forAll': 'For all customers',
    'label.group.permissions': 'Rights',
    'label.sharedGroup.permissions': 'Rights',
    'label.organizations': 'Customers',
    'value.forAll.true': 'yes',
    'value.forAll.false': 'no',
    'journal.group.create': '{actor} created the group {target}',
    'journal.group.update': '{actor} changed the group {target}',
    'journal.group.delete': '{actor} deleted the group {target}',
    'label.rightsAdded': 'Rights added',
    'label.rightsRemoved': 'Rights removed',
    'label.movedTo': 'Main group of the members',
    'label.members': 'Members',
    'letter.groupRights.subject': 'Your rights have changed ({{organization}})',
    'letter.groupRights.title': 'Your rights have changed',
    'letter.groupRights.body': 'Hello {{name}},\n\n{{actor}} changed the group {{group}}. For you this means:',
    'letter.groupRights.gained': 'New: {{right}}',
    'letter.groupRights.lost': 'No longer: {{right}}',
    'letter.groupRights.button': 'Open my applications',
    'letter.groupRights.after': 'A question about it? Ask an administrator of {{organization}}.',
  },
  fr: {
    'field.groupAboveYours': 'Ce groupe a des droits que vous n’avez pas\u00a0: vous ne pouvez pas le modifier.',
    'field.groupNotManaged':
      'Vous ne vous occupez pas des personnes de ce groupe\u00a0: vous ne pouvez pas le modifier.',
    'field.groupBeyondLimits':
      'Vous ne vous occupez que de certains groupes\u00a0: vous ne pouvez pas leur donner de droits dans Guichet, leurs membres s’occuperaient de tout le monde.',
    'field.groupsNotYours':
      'Vous ne vous occupez que de certains groupes\u00a0: vous ne pouvez ni en ajouter ni en supprimer.',
    'field.groupRuleNotYours': 'Seules les personnes chargées des réglages décident du second facteur.',
    'field.groupIsShared':
      'Ce groupe est celui de l’éditeur, le même dans de nombreuses organisations\u00a0: il ne peut pas être modifié ici.',
    'field.groupTwice': 'Ce groupe est là deux fois.',
    'field.groupNameTaken': 'Un autre groupe porte déjà ce nom.',
    'field.groupHasMembers_one':
      'Une personne a ce groupe comme groupe principal\u00a0: choisissez celui qu’elle aura à la place.',
    'field.groupHasMembers_many':
      '{{count}} de personnes ont ce groupe comme groupe principal\u00a0: choisissez celui qu’elles auront à la place.',
    'field.groupHasMembers_other':
      '{{count}} personnes ont ce groupe comme groupe principal\u00a0: choisissez celui qu’elles auront à la place.',
    'field.groupHasMemberAbove':
      'Un membre de ce groupe a des droits que vous n’avez pas\u00a0: vous ne pouvez pas changer ses groupes.',
    'effect.group.created': 'Le groupe {{name}} est créé',
    'effect.group.updated': 'Le groupe {{name}} est modifié',
    'effect.group.deleted': 'Le groupe {{name}} est supprimé',
    'effect.group.membersMoved_one': 'Une personne passe dans le groupe principal {{name}}',
    'effect.group.membersMoved_many': '{{count}} de personnes passent dans le groupe principal {{name}}',
    'effect.group.membersMoved_other': '{{count}} personnes passent dans le groupe principal {{name}}',
    'effect.group.membershipsDropped_one': 'Une personne ne l’a plus comme groupe secondaire',
    'effect.group.membershipsDropped_many': '{{count}} de personnes ne l’ont plus comme groupe secondaire',
    'effect.group.membershipsDropped_other': '{{count}} personnes ne l’ont plus comme groupe secondaire',
    'effect.group.undoWithoutMembers': 'L’annulation rétablit le groupe, sans ses membres',
    'effect.group.tellsMembers': 'Les membres de {{name}} pour qui quelque chose change reçoivent un e-mail',
    'field.customerUnknown': 'Ce client n’existe pas, ou plus.',
    'field.sharedGroupInUse_one':
      'Le groupe a des membres dans une organisation : ils doivent d’abord recevoir un autre groupe.',
    'field.sharedGroupInUse_many':
      'Le groupe a des membres dans {{count}} d’organisations : ils doivent d’abord recevoir un autre groupe.',
    'field.sharedGroupInUse_other':
      'Le groupe a des membres dans {{count}} organisations : ils doivent d’abord recevoir un autre groupe.',
    'field.sharedGroupOfAdministrators_one':
      'Les membres dans une organisation en sont peut-être les derniers administrateurs : ils doivent d’abord recevoir un autre groupe.',
    'field.sharedGroupOfAdministrators_many':
      'Les membres dans {{count}} d’organisations en sont peut-être les derniers administrateurs : ils doivent d’abord recevoir un autre groupe.',
    'field.sharedGroupOfAdministrators_other':
      'Les membres dans {{count}} organisations en sont peut-être les derniers administrateurs : ils doivent d’abord recevoir un autre groupe.',
    'effect.sharedGroup.created': 'Le groupe {{name}} est créé et proposé à ses clients',
    'effect.sharedGroup.updated': 'Le groupe {{name}} est modifié, dans toutes les organisations qui l’ont',
    'effect.sharedGroup.deleted_one': 'Le groupe {{name}} est supprimé, dans une organisation',
    'effect.sharedGroup.deleted_many': 'Le groupe {{name}} est supprimé, dans {{count}} d’organisations',
    'effect.sharedGroup.deleted_other': 'Le groupe {{name}} est supprimé, dans {{count}} organisations',
    'journal.sharedGroup.create': '{actor} a créé le groupe partagé {target}',
    'journal.sharedGroup.update': '{actor} a modifié le groupe partagé {target}',
    'journal.sharedGroup.delete': '{actor} a supprimé le groupe partagé {target}',
    'label.forAll': 'Pour tous les clients',
    'label.group.permissions': 'Droits',
    'label.sharedGroup.permissions': 'Droits',
    'label.organizations': 'Clients',
    'value.forAll.true': 'oui',
    'value.forAll.false': 'non',
    'journal.group.create': '{actor} a créé le groupe {target}',
    'journal.group.update': '{actor} a modifié le groupe {target}',
    'journal.group.delete': '{actor} a supprimé le groupe {target}',
    'label.rightsAdded': 'Droits ajoutés',
    'label.rightsRemoved': 'Droits retirés',
    'label.movedTo': 'Groupe principal des membres',
    'label.members': 'Membres',
    'letter.groupRights.subject': 'Vos droits ont changé ({{organization}})',
    'letter.groupRights.title': 'Vos droits ont changé',
    'letter.groupRights.body':
      'Bonjour {{name}},\n\n{{actor}} a modifié le groupe {{group}}. Pour vous, cela signifie\u00a0:',
    'letter.groupRights.gained': 'Nouveau\u00a0: {{right}}',
    'letter.groupRights.lost': 'Retiré\u00a0: {{right}}',
    'letter.groupRights.button': 'Ouvrir mes applications',
    'letter.groupRights.after': 'Une question\u00a0? Adressez-vous à un administrateur de {{organization}}.',
  },
}
