import { Id } from "@orderloom/schema/ids";
import { env } from "../../../../../../../env.ts";
import { photoDownload } from "../../../../../../../server/approvals/photo-download.ts";
import { PhotoPlace } from "../../../../../../../server/approvals/photo-upload.ts";
import { readSignedIn } from "../../../../../../../server/auth/read-signed-in.ts";
import { ownOrigins } from "../../../../../../../server/own-origins.ts";
import { isSameOrigin } from "../../../../../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

const Place = PhotoPlace.extend({ photoId: Id });
type Context = { readonly params: Promise<unknown> };

/** A photo of evidence, for those whom its request concerns. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request, ownOrigins(env().url))) return new Response(null, { status: 403 });
  const person = await readSignedIn(request.headers);
  if (!person) return new Response(null, { status: 401 });
  const place = Place.safeParse(await params);
  return place.success ? photoDownload(place.data, person) : new Response(null, { status: 404 });
}
