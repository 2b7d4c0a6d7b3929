/** Where the three apps of this run answer; playwright.config.ts sets them. */
export interface Addresses {
  api: string;
  admin: string;
  portal: string;
}
