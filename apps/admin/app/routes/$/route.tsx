import { data } from "@remix-run/node";

/** Every address that is no page: the root says so. */
export const loader = () => {
  throw data(null, { status: 404 });
};

export default function NoSuchPage() {
  return null;
}
