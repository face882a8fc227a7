type Place = { readonly environment: string; readonly approvalId: string };

/** Where the photos of a request are given, and with an id where one is seen. */
export function photoUrl({ environment, approvalId }: Place, photoId?: string): string {
  const photos = `/api/approvals/${environment}/${approvalId}/photos`;
  return photoId === undefined ? photos : `${photos}/${photoId}`;
}
