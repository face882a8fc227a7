import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";

const Asked = z.object({ no: z.string(), service: z.string() });

/** What an order was given: by which service it goes, and under which number. */
export type Waybill = { readonly service: string; readonly waybillNo: string };

/** A carrier on loopback that gives each order one waybill number, however often it is asked. */
export type CarrierServer = {
  readonly url: string;
  /** The waybill number given to an order number; undefined when nobody asked for one. */
  readonly waybillOf: (orderNo: string) => Waybill | undefined;
  readonly close: () => Promise<void>;
};

export async function startCarrierServer(): Promise<CarrierServer> {
  const waybills = new Map<string, Waybill>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { no, service } = Asked.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const waybill = waybills.get(no) ?? { service, waybillNo: `YT${String(waybills.size + 1).padStart(8, "0")}` };
    waybills.set(no, waybill);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(waybill));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the carrier has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    waybillOf: (orderNo) => waybills.get(orderNo),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
