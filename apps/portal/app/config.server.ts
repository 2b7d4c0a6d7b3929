/** Where the API is; read once, when the server starts. */
export const config = {
  apiUrl: process.env.TANDEM_API_URL ?? `http://127.0.0.1:${process.env.TANDEM_API_PORT ?? 4000}`,
  /** Plain cookies, the gallery and the sample sign-ins: only where `npm start` and `npm run dev` said so. */
  isLocal: process.env.TANDEM_MODE === "local",
};
