import type { BuildOptions, Plugin } from 'esbuild';

/** Lambda hands a function its credentials in the environment: the SDK never comes to ask these. */
const NEVER_ASKED = [
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-login',
  '@smithy/credential-provider-imds',
];

/**
 * Node gives `import 'node:http'` all its exports at once, one of which (WebSocket) is made by loading the whole of
 * undici: 15 ms of processor time at a start. Taken as a value, it is never loaded (Hono, which needs it, still does).
 */
const httpAsValue: Plugin = {
  name: 'http-as-value',
  setup(build) {
    build.onResolve({ filter: /^node:http$/ }, ({ path }) => ({ path, namespace: 'as-value' }));
    build.onLoad({ filter: /.*/, namespace: 'as-value' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}');`,
    }));
  },
};

/** Some packages are still CommonJS within and call `require` for Node's own modules. */
const REQUIRE =
  "import{createRequire as holdfastRequire}from'node:module';const require=holdfastRequire(import.meta.url);";

/** How code becomes a function's one file. */
export const BUILD_OPTIONS = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  external: NEVER_ASKED,
  loader: { '.ttf': 'binary' },
  plugins: [httpAsValue],
  banner: { js: REQUIRE },
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;
