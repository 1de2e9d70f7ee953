import type { Page } from '@playwright/test'
import type { Outcome } from '../contract/index.ts'
import { expect, expectNoAxeViolations, signIn, test } from './fixtures.ts'
import { makeAccount, unique } from './sample-account.ts'

/** Makes a group of boreale without the console. Returns its id. */
async function makeGroup(page: Page, name: string, ...permissions: string[]): Promise<string> {
  const refs = permissions.map((written) => {
    const [application = '', permission = ''] = written.split(':')
    return { application, permission }
  })
  const response = await page.context().request.post('/api/v1/organizations/boreale/groups', {
    data: { name, permissions: refs },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  expect(response.status(), await response.text()).toBe(201)
  const { targetId }: Outcome = await response.json()
  return targetId ?? ''
}

const address = (application: string, ...groups: string[]) =>
  `/groups?application=${application}&groups=${encodeURIComponent(JSON.stringify(groups))}`

test.describe('groups and rights', () => {
  test('C9: the alert portal’s three groups open their tabs, and nothing else', async ({ page }) => {
    await signIn(page, 'admin@sainte-aurore.example')
    await page.goto('/groups?application=alertes')
    const box = (right: string, group: string) => page.getByRole('checkbox', { name: `${right}, ${group}` })
    await expect(box('Déclencher une alerte', 'Déclenchement uniquement')).toBeChecked()
    await expect(box('Déclencher une alerte', 'Support au gestionnaire')).not.toBeChecked()
    await expect(box('Déclencher une alerte', 'Gestionnaire d’une municipalité')).toBeChecked()
    await expect(box('Inscrire des occupants', 'Déclenchement uniquement')).not.toBeChecked()
    await expect(box('Lire le rapport de facturation', 'Support au gestionnaire')).toBeChecked()
    // The vendor decides about it: it can be asked for (F6).
    await expect(box('Déclencher hors de la commune', 'Support au gestionnaire')).toBeEnabled()
    await expect(page.getByRole('region', { name: 'En clair' })).toContainText('Peut tout faire dans Alertes, sauf')
  })

  test('B14: a change of a group names those for whom it really changes something, and can be undone', async ({
    page,
  }) => {
    await signIn(page, 'admin@boreale.example')
    const name = unique('Métrés ')
    const group = await makeGroup(page, name, 'devis:view')
    const { displayName } = await makeAccount(page, { primaryGroup: group })
    await page.goto(address('devis', group))
    await page.getByRole('checkbox', { name: `Accorder une remise, ${name}` }).check()
    const impact = page.getByRole('region', { name: 'Ce qui va changer' })
    await expect(impact.getByRole('listitem')).toContainText([displayName])
    await expect(impact).toContainText('+1 droit')
    const footer = page.getByRole('region', { name: 'Modifications à enregistrer' })
    await expect(footer).toContainText(`1 droit ajouté à ${name}`)
    await footer.getByRole('button', { name: 'Enregistrer la modification' }).click()
    await expect(footer).toBeHidden()
    await page.reload()
    await expect(page.getByRole('checkbox', { name: `Accorder une remise, ${name}` })).toBeChecked()
    await page.getByRole('checkbox', { name: `Consulter, ${name}` }).uncheck()
    await page.getByRole('button', { name: 'Enregistrer la modification' }).click()
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(page.getByText('Les groupes sont comme avant.')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: `Consulter, ${name}` })).toBeChecked()
  })

  test('B14: a group begins with the rights of another, under a name of its own', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const model = unique('Modèle ')
    const group = await makeGroup(page, model, 'paie:view', 'paie:edit')
    await page.goto(address('paie', group))
    await page.getByRole('button', { name: `Actions : ${model}` }).click()
    await page.getByRole('menuitem', { name: 'Copier dans un nouveau groupe' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nouveau groupe' })
    await dialog.getByLabel('Nom').fill('Comptabilité')
    await dialog.getByRole('button', { name: 'Créer le groupe' }).click()
    await expect(dialog.getByLabel('Nom')).toHaveAttribute('aria-invalid', 'true')
    const copy = unique('Copie ')
    await dialog.getByLabel('Nom').fill(copy)
    await dialog.getByRole('button', { name: 'Créer le groupe' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('checkbox', { name: `Modifier, ${copy}` })).toBeChecked()
    await expect(page.getByRole('region', { name: 'En clair' })).toContainText('Peut tout faire dans Paie')
  })

  test('a group with members is deleted once they have another main group', async ({ page }) => {
    await signIn(page, 'admin@boreale.example')
    const name = unique('Chantier d’hiver ')
    const group = await makeGroup(page, name, 'planning:view')
    const { id } = await makeAccount(page, { primaryGroup: group })
    await page.goto(address('planning', group))
    await page.getByRole('button', { name: `Actions : ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Supprimer le groupe' }).click()
    await expect(dialog.getByText('Nécessaire pour ceux dont c’est le groupe principal.')).toBeVisible()
    await dialog.getByRole('button', { name: /Leur groupe principal devient/ }).click()
    await page.getByRole('option', { name: 'Chantier', exact: true }).click()
    await dialog.getByRole('button', { name: 'Supprimer le groupe' }).click()
    await expect(dialog).toBeHidden()
    const moved = await page.context().request.get(`/api/v1/organizations/boreale/users/${id}`)
    expect((await moved.json()).primaryGroup.name).toBe('Chantier')
  })

  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['fr', 'en'] as const) {
      test(`shows nothing that axe objects to (${theme}, ${language})`, async ({ page }) => {
        await signIn(page, 'adjoint@sainte-aurore.example', { theme, language })
        await page.goto('/groups?application=alertes')
        await page.getByRole('checkbox', { name: /(Rédiger une|Write an) alert\w*, Support/ }).check()
        await expectNoAxeViolations(page)
      })
    }
  }

  test('fits a phone, one group at a time', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, 'adjoint@sainte-aurore.example')
    await page.goto('/groups?application=alertes')
    await expect(page.getByRole('columnheader')).toHaveCount(1)
    const spare = await page.locator('#content').evaluate((content) => content.scrollWidth - content.clientWidth)
    expect(spare).toBe(0)
    await expectNoAxeViolations(page)
  })
})
