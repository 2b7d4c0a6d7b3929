/** What globalSetup tells the test files. */
export interface TestServer {
  /** Superuser, database `postgres`. */
  adminUrl: string;
  /** The login `tandem`; each test database has its own name in place of this one's. */
  url: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
