/**
 * The statements that do not say in which bucket they look, by name, each with the reason. On a distributed database
 * they ask every node; none of them is sent for each run or order of the usual way.
 */
export const BUCKET_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  // What is shared by all buckets on purpose.
  ["claim_calls", "limits and breakers of a connection count its calls wherever their orders are"],
  ["next_call", "as claim_calls: when the next call of any order is due"],
  ["release_held_runs", "a flow's gate is one: its runs are let go in the order they came, whatever their orders"],
  ["count_working_runs", "a flow's limit counts all its runs"],
  ["read_holding_flows", "as release_held_runs: which flows hold runs at all"],
  // What is next in the order of an index over all buckets. With a list of buckets PostgreSQL reads and sorts every run
  // that is ready, twice the work of a whole turn; a distributed installation gives each runner buckets of its own.
  ["claim_runs", "the oldest ready runs of a lane"],
  ["wake_timers", "the timers due first"],
  ["lock_due_reservations", "reservations that have run out, anywhere: the index says which"],
  // What refers to things of other orders.
  ["check_stock_held_sum", "a SKU's pieces are held by orders of any bucket; one bucket of SKUs a minute is checked"],
  ["check_stock_resolved_once", "as check_stock_held_sum: a reservation's moves lie with its SKUs"],
  ["count_buyers_holds", "one buyer's unpaid reservations, whatever the orders"],
  [
    "read_changed_sellable",
    "what channels call a SKU lies in the buckets of those names; one bucket of SKUs at a time",
  ],
  ["cancel_calls_of_runs", "calls that follow one under its business key may be of other orders"],
  ["end_following_calls", "as cancel_calls_of_runs; once for each unknown call that is decided"],
  ["read_touched_by_calls", "as cancel_calls_of_runs"],
  ["read_touched_by_decision", "as cancel_calls_of_runs"],
  [
    "drop_waits_of_runs",
    "waits lie in the bucket of their key, and a run that killed its runner cannot be asked which",
  ],
  [
    "find_order_by_external_no",
    "who asks knows the order by the platform's number alone; its bucket is what is sought",
  ],
  // Whoever comes first looks what is due anywhere, a few times a minute.
  ["read_due_approvals", "approvals past their time, anywhere"],
  ["read_expired_calls", "leases of dead runners, anywhere"],
  ["move_calls_back", "the clock went back: calls that would come late, anywhere"],
  ["shorten_leases", "as move_calls_back"],
  ["cancel_orphans", "children whose parents are gone, anywhere"],
  ["drop_orphaned_chunks", "as cancel_orphans"],
  ["is_backlog_due", "failed runs of an hour, anywhere"],
  ["were_told_of_backlog", "an administrator's notices belong to no order"],
  ["find_overdue_orders", "orders beyond the time limit of their state, anywhere"],
  ["read_changed_orders", "orders that changed within a minute, anywhere: rows come in the order of time"],
  ["prune_key_events", "events past their time, anywhere"],
  ["take_flow_counts", "figures of past hours are folded over all buckets"],
  ["hold_due_schedule", "the next schedule that is due, of any flow"],
  ["select_scheduled_orders", "a schedule fires for the orders of a state, wherever they are, page by page"],
  ["select_scheduled_orders_whole", "a schedule fires for the orders of a state, wherever they are, page by page"],
  ["prune_imports", "old rows of whatever imports, a batch each night"],
  ["hold_import", "the next import that somebody started"],
  ["hold_bulk_job", "the next job that somebody asked for"],
  ["hold_replays", "the replays under way"],
  ["hold_asked_quarantine", "the next kept message that somebody asked to have read again"],
  ["hold_asked_conflicts", "as hold_asked_quarantine"],
  // What a person asks for at a screen.
  ["read_node_counts", "figures of a version over all orders"],
  ["read_run_places", "where the open runs of a version stand, over all orders"],
  ["read_runs_at_node", "as read_run_places: those at one node, with their orders"],
  ["read_version_counts", "as read_node_counts, of the last hours"],
  ["read_version_letters", "the newest failed runs of a version, whatever their orders"],
  ["read_version_waits", "as read_version_letters: what its newest ended runs waited for"],
  ["list_approval_photos", "whether a photo was used before, for whatever order"],
  ["read_kin_sources", "what is said of one of several merged orders: the others lie in buckets of their own"],
  ["check_merged_sum", "as read_kin_sources: orders merged into those of a bucket"],
  ["check_changed_merged_sum", "as check_merged_sum"],
  ["read_merged_sources", "a merge is undone: its sources lie in buckets of their own"],
  ["read_orders_of_receiver", "orders of one phone, whatever their buckets"],
  ["read_merge_groups", "as read_orders_of_receiver: those of the last days"],
  ["lock_orders_of_shops", "made-up orders of shops are taken away"],
  ["delete_event_keys_of_orders", "as lock_orders_of_shops: keys lie in buckets of their own"],
  ["delete_conflicts_by_order_id", "as lock_orders_of_shops: what was kept for a person, with its body"],
  ["delete_quarantine_by_shop_id", "as delete_conflicts_by_order_id"],
]);
