import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "./routes/_app.companies.$companyId/route.tsx";

export type CompanyView = NonNullable<ReturnType<typeof useRouteLoaderData<typeof loader>>>;

export type Panels = NonNullable<Awaited<CompanyView["panels"]>>;

export type Memberships = NonNullable<Awaited<CompanyView["memberships"]>>;

/** The 360 of the company this page belongs to; tabs of a company only. */
export function useCompany(): CompanyView {
  const view = useRouteLoaderData<typeof loader>("routes/_app.companies.$companyId");
  if (!view) throw new Error("useCompany() is for pages below a company");
  return view;
}
