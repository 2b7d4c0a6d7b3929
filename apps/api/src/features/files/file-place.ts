import path from "node:path";

export const filesFolder = (dataDir: string): string => path.join(dataDir, "files");

/** Where the bytes of a file are: both ids are made by us, and nothing a person wrote is part of the path. */
export const filePlace = (dataDir: string, { companyId, id }: { companyId: string; id: string }): string =>
  path.join(filesFolder(dataDir), companyId.toLowerCase(), id);
