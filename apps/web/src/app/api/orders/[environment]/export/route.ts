import { Environment } from "@orderloom/schema/ids";
import { OrdersState, toInput } from "../../../../../features/orders/orders-state.ts";
import { readSignedIn } from "../../../../../server/auth/read-signed-in.ts";
import { ExportFormat, exportFile } from "../../../../../server/orders/export-file.ts";

export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<{ readonly environment: string }> };

/** Gives the orders of the list, with the filters of its address, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await readSignedIn(request.headers);
  if (!person) return new Response(null, { status: 401 });
  const environment = Environment.safeParse((await params).environment);
  if (!environment.success) return new Response(null, { status: 404 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const input = toInput(OrdersState.parse(asked));
  const format = ExportFormat.catch("csv").parse(asked.format);
  const query = {
    states: input.states,
    channel: input.channel ?? undefined,
    shopId: input.shopId ?? undefined,
    number: input.number === "" ? undefined : input.number,
    field: input.field ?? undefined,
  };
  return exportFile({ environment: environment.data, query, person, format });
}
