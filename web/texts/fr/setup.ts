import type { Catalog } from '../catalog.ts'
import type en from '../en/setup.ts'

export default {
  title: 'Installer Guichet',
  message: 'Ce serveur est neuf. Créez votre organisation, celle qui l’exploite, et son premier administrateur.',
  code: 'Code d’installation',
  codeHelp: 'Affiché par le serveur à son démarrage\u00a0: il prouve que ce serveur est le vôtre.',
  organization: 'Nom de votre organisation',
  firstName: 'Prénom',
  lastName: 'Nom',
  signInName: 'Code de connexion',
  signInNameHelp: 'Souvent l’adresse e-mail. Sans espace.',
  password: 'Mot de passe',
  again: 'Mot de passe, encore une fois',
  different: 'Les deux mots de passe ne sont pas identiques.',
  missing: 'Ce champ ne peut pas rester vide.',
  submit: 'Créer et ouvrir',
  done: 'Ce serveur est déjà installé.',
  signIn: 'Se connecter',
} as const satisfies Catalog<typeof en>
