/** Whose picture it is: a company's logo, or the photo of a contact there. */
export interface PictureOwner {
  companyId: string;
  /** undefined for the company itself */
  contactId?: string;
}
