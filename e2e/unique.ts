import { randomUUID } from "node:crypto";

/** "Harbour Works 3f9a1c2b": tests share a database, and none may find what another one made. */
export const unique = (words: string): string => `${words} ${randomUUID().slice(0, 8)}`;

/** A mail address that nobody else has. */
export const uniqueEmail = (name: string): string => `${name}.${randomUUID().slice(0, 8)}@customer.example`;
