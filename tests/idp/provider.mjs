// A real OpenID Connect provider for tests: PORT JWKS REDIRECT_URI.
import { Provider } from 'oidc-provider';
const [port, jwks] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const p = new Provider(issuer, {
  clients: [{ client_id: 'serumpun', token_endpoint_auth_method: 'private_key_jwt', redirect_uris: [process.argv[4]],
    jwks: JSON.parse(jwks), grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_signing_alg: 'ES256', require_auth_time: true }],
  features: { devInteractions: { enabled: true }, pushedAuthorizationRequests: { enabled: true } },
  pkce: { required: () => true },
  findAccount: (_c, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  cookies: { keys: ['x'] },
});
p.on('server_error', (c, e) => console.error(e));
p.on('grant.error', (c, e) => console.error('grant', e.message, e.error_description, e.error_detail));
p.on('pushed_authorization_request.error', (c, e) => console.error('par', e.message, e.error_description, e.error_detail));
p.listen(Number(port), '127.0.0.1', () => console.log('up'));
