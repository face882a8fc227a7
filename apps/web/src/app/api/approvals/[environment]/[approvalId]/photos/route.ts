import { env } from "../../../../../../env.ts";
import { PhotoPlace, photoUpload } from "../../../../../../server/approvals/photo-upload.ts";
import { readSignedIn } from "../../../../../../server/auth/read-signed-in.ts";
import { ownOrigins } from "../../../../../../server/own-origins.ts";
import { isSameOrigin } from "../../../../../../server/same-origin.ts";

export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<unknown> };

/** Gives a photo of evidence; the picture itself is the body. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  // A foreign page may send plain bytes, but cannot say that they are a picture without asking first.
  const isPicture = request.headers.get("content-type")?.startsWith("image/") ?? false;
  if (!isSameOrigin(request, ownOrigins(env().url)) || !isPicture) return new Response(null, { status: 403 });
  const person = await readSignedIn(request.headers);
  if (!person) return new Response(null, { status: 401 });
  const place = PhotoPlace.safeParse(await params);
  return place.success ? photoUpload(request, place.data, person) : new Response(null, { status: 404 });
}
