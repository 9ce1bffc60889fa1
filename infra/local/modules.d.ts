// Packages that bring no types: only what the local stack uses of them.

declare module 'dynalite' {
  import type { Server } from 'node:http';
  interface Options {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }
  const dynalite: (options?: Options) => Server;
  export default dynalite;
}

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly Grant: new (properties: { clientId: string; accountId: string }) => Grant;
    readonly Client: { readonly prototype: object };
    callback(): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
    interactionFinished(incoming: IncomingMessage, outgoing: ServerResponse, result: object): Promise<void>;
  }
}

declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  export const createMemoryAdapter: () => (model: string) => object;
}
