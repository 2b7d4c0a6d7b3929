import * as words from "~/messages/en.ts";

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

export const ROLE_OPTIONS = options(words.roles);
export const JOB_OPTIONS = options(words.jobs);
