/** `ben@northwind.example` → `b•••@northwind.example`: enough to recognise one's own, too little to learn another's. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (at < 1) return "•••";
  return `${[...email][0]}•••${email.slice(at)}`;
}
