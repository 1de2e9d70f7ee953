/** Returns a call with an API key, to paste into a terminal. The key stays in the environment. */
export function keyExample(origin: string, organization: string): string {
  return `curl ${origin}/api/v1/organizations/${organization}/users \\
  -H "Authorization: Bearer $GUICHET_KEY"`
}

/** Returns how a program gets a token with its client secret (RFC 6749, section 4.4), to paste into a terminal. */
export function tokenExample(origin: string, clientId: string): string {
  return `curl ${origin}/oidc/token \\
  -u "${clientId}:$GUICHET_SECRET" \\
  -d grant_type=client_credentials`
}
