/** Where the API is; read once, when the server starts. */
export const config = {
  apiUrl: process.env.TANDEM_API_URL ?? `http://127.0.0.1:${process.env.TANDEM_API_PORT ?? 4000}`,
  isLocal: (process.env.TANDEM_MODE ?? (process.env.DATABASE_URL ? "production" : "local")) === "local",
};
