/** Recovery codes are hashed with a key of their own, which is sealed: so they outlive a change of the installation's key. */
export const secretColumns = `
alter table recovery_codes add column key_sealed text;
`
