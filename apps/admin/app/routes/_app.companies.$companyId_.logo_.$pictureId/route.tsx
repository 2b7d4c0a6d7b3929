import { memberLoader } from "~/member-request.server.ts";
import { knownTo, servePicture } from "~/pictures/serve-picture.server.ts";

/** The bytes of a company's logo. */
export const loader = memberLoader(async ({ api, param, request }) => {
  const path = { param: { companyId: param("companyId"), pictureId: param("pictureId") } };
  return servePicture(await api.v1.companies[":companyId"].logo[":pictureId"].$get(path, knownTo(request)));
});
