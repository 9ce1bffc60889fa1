// Packages that bring no types: only what the bench uses of them.

declare module 'express' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  interface Request extends IncomingMessage {
    readonly body: Record<string, unknown>;
    readonly params: Record<string, string>;
  }
  interface Response extends ServerResponse {
    redirect(status: number, to: string): void;
    status(code: number): Response;
    send(body: string): void;
  }
  type Handler = (request: Request, response: Response, next: (error?: unknown) => void) => void;
  interface Express {
    (request: IncomingMessage, response: ServerResponse): void;
    use(handler: Handler): void;
    post(path: string, handler: Handler): void;
    disable(setting: string): void;
  }
  const express: { (): Express; urlencoded(options: { extended: boolean }): Handler };
  export default express;
}

declare module 'nunjucks' {
  class FileSystemLoader {
    constructor(folders: readonly string[]);
  }
  class Environment {
    constructor(loader: FileSystemLoader, options: { autoescape: boolean });
    getTemplate(name: string, eager?: boolean): { render(context: object): string };
  }
  const nunjucks: { FileSystemLoader: typeof FileSystemLoader; Environment: typeof Environment };
  export default nunjucks;
}
