import pg from "pg";

const CHUNK = 100_000;
/** The orders lie over so many days, the newest today. */
const DAYS = 400;

/** What the orders of the bench are made of, so that a search can ask for what is there. */
export type ManyOrders = {
  readonly count: number;
  readonly shopIds: readonly string[];
  /** The number that our order of this place has, and the channel's. */
  readonly orderNo: (place: number) => string;
  readonly externalNo: (place: number) => string;
};

export const MANY_CHANNELS = ["SHF", "TB", "JD", "PDD", "DY"] as const;
export const MANY_WAREHOUSES = ["HZ", "SH", "GZ", "CD"] as const;
const STATES = ["completed", "completed", "completed", "completed", "completed", "completed", "shipped", "delivered"];

const digits = (place: number, width: number) => String(place).padStart(width, "0");

/**
 * Copies the newest order `count` times with numbers, states, channels, shops and times of its own: what searches look
 * at, and no more. Most are completed, one in a thousand is an exception; one in five has a table number.
 */
export async function makeManyOrders(
  databaseUrl: string,
  { count, shopIds }: { readonly count: number; readonly shopIds: readonly string[] },
): Promise<ManyOrders> {
  // A connection of its own: the product's give a statement up long before this one is done.
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let from = 0; from < count; from += CHUNK) {
      const upTo = Math.min(from + CHUNK, count) - 1;
      await client.query(INSERT, [from, upTo, shopIds, [...MANY_CHANNELS], [...MANY_WAREHOUSES], STATES, count, DAYS]);
    }
    await client.query("vacuum analyze live.orders, live.external_refs");
  } finally {
    await client.end();
  }
  return {
    count,
    shopIds,
    orderNo: (place) => `B${MANY_CHANNELS[place % MANY_CHANNELS.length]}${digits(place, 10)}`,
    externalNo: (place) => `9${digits((place * 7_919) % 1_000_003, 7)}${digits(place, 8)}`,
  };
}

const INSERT = `
  with template as materialized (select to_jsonb(o) as o from live.orders o order by o.placed_at desc limit 1),
  made as materialized (
    select i, id, get_byte(uuid_send(id), 15) & 63 as bucket, 'B' || ($4::text[])[1 + i % 5] || lpad(i::text, 10, '0') as own,
           '9' || lpad(((i::bigint * 7919) % 1000003)::text, 7, '0') || lpad(i::text, 8, '0') as other,
           now() - make_interval(secs => (($7::bigint - i) * $8::bigint * 86400 / $7::bigint)::double precision) as placed
    from (select i, gen_random_uuid() as id from generate_series($1::int, $2::int) i) ids),
  orders as (
    insert into live.orders
    select copy.* from template, made, lateral jsonb_populate_record(null::live.orders, template.o || jsonb_build_object(
      'bucket', bucket, 'id', id, 'order_no', own, 'external_no', other, 'placed_at', placed, 'state_since', placed,
      'channel', ($4::text[])[1 + i % 5],
      'shop_id', ($3::uuid[])[1 + case when i % 1000 = 0 then 0 else 1 + i % (cardinality($3::uuid[]) - 1) end],
      'warehouse', ($5::text[])[1 + i % 4],
      'state', case when i % 1000 = 7 then 'exception' when i % 50 = 3 then 'paid' else ($6::text[])[1 + i % 8] end,
      'custom', case when i % 5 = 0 then jsonb_build_object('tableNo', (i % 500)::text) end)) copy)
  insert into live.external_refs (bucket, order_id, kind, ref)
  select bucket, id, kind, ref from made, lateral (values ('order_no', own), ('external_no', other)) refs(kind, ref)`;
