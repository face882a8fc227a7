/** How a history goes on: each page says where the one before it begins. The same on the server and in the browser. */
export const TIMELINE_PAGES = {
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
};
