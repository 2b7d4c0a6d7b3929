import { hash, verify } from "@node-rs/argon2";

// argon2id is the library's default algorithm; its constant is a const enum, which isolated modules cannot read.
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of no password of anybody: an unknown address costs the same time as a known one. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$LzdJ6NfLnLgda0YwM23phw$hSIEIOYU9i2a9IzrS4q2EVqnMuW0oNljNf4ZZAu0OFY";

export const hashPassword = (password: string): Promise<string> => hash(password, STRENGTH);

/** False, after the same time, when there is no hash to compare with. */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  const matches = await verify(storedHash ?? NOBODY, password);
  return matches && storedHash !== null;
}
