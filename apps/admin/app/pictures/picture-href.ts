/** Whose picture: a company's logo, or the photo of a contact there. */
export interface PictureOf {
  companyId: string;
  contactId?: string;
  name: string;
  /** The id of the picture there is. */
  picture: string | null;
}

/** The page where it is changed; forms post to it, and work there without scripts. */
export const pictureHref = ({ companyId, contactId }: Pick<PictureOf, "companyId" | "contactId">): string =>
  contactId ? `/companies/${companyId}/contacts/${contactId}/photo` : `/companies/${companyId}/logo`;

/** Where its bytes are; undefined where there is none. */
export const pictureSrc = (of: Omit<PictureOf, "name">): string | undefined =>
  of.picture ? `${pictureHref(of)}/${of.picture}` : undefined;

export const logoOf = ({ id, name, logo }: { id: string; name: string; logo: string | null }): PictureOf => ({
  companyId: id,
  name,
  picture: logo,
});

export const photoOf = (contact: { companyId: string; id: string; name: string; photo: string | null }): PictureOf => ({
  companyId: contact.companyId,
  contactId: contact.id,
  name: contact.name,
  picture: contact.photo,
});

export const logoSrc = (company: Parameters<typeof logoOf>[0]) => pictureSrc(logoOf(company));
export const photoSrc = (contact: Parameters<typeof photoOf>[0]) => pictureSrc(photoOf(contact));
