import type { Catalog } from '../catalog.ts'
import type en from '../en/preferences.ts'

export default {
  title: 'Préférences',
  card: {
    title: 'Ma fiche',
    note: 'Un administrateur de votre organisation peut la modifier.',
    signInName: 'Code de connexion',
    email: 'Adresse e-mail',
    position: 'Fonction',
    group: 'Groupe',
    organization: 'Organisation',
    none: 'Aucun',
  },
  password: {
    title: 'Mon mot de passe',
    current: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    again: 'Nouveau mot de passe, encore une fois',
    different: 'Les deux mots de passe ne sont pas identiques.',
    currentMissing: 'Saisissez votre mot de passe actuel.',
    newMissing: 'Choisissez un nouveau mot de passe.',
    effect: 'Vous restez connecté ici. Partout ailleurs, vous êtes déconnecté.',
    submit: 'Changer mon mot de passe',
    done: 'Votre mot de passe est changé.',
  },
  display: {
    title: 'Affichage',
    language: 'Langue',
    theme: 'Thème',
    system: 'Comme mon appareil',
    light: 'Clair',
    dark: 'Sombre',
    failed: 'Ce choix n’a pas pu être enregistré. {{reason}}',
  },
} as const satisfies Catalog<typeof en>
