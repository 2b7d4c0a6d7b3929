/** Why a backup or a restore did not happen; the message is for a person. Nothing was changed. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}
