import { companies } from "./en/companies.ts";
import { frame } from "./en/frame.ts";

/** Every word of the admin, by room; another language is another folder of the same shape. */
export const words = { ...frame, companies };
