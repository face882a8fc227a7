import { router } from "../trpc.ts";
import { setAliasProcedure } from "./alias.ts";
import { countsRouter } from "./counts/router.ts";
import { stockHoldersProcedure } from "./holders.ts";
import { stockLedgerProcedure } from "./ledger.ts";
import { listStockProcedure } from "./list.ts";
import { countStockProcedure, moveStockProcedure, setBufferProcedure } from "./move.ts";
import { archiveSkuProcedure, saveSkuProcedure } from "./save-sku.ts";
import { skuProcedure } from "./sku.ts";
import { listWarehousesProcedure, saveWarehouseProcedure } from "./warehouses.ts";

export const stockRouter = router({
  list: listStockProcedure,
  ledger: stockLedgerProcedure,
  holders: stockHoldersProcedure,
  sku: skuProcedure,
  saveSku: saveSkuProcedure,
  archiveSku: archiveSkuProcedure,
  setAlias: setAliasProcedure,
  warehouses: listWarehousesProcedure,
  saveWarehouse: saveWarehouseProcedure,
  move: moveStockProcedure,
  count: countStockProcedure,
  setBuffer: setBufferProcedure,
  counts: countsRouter,
});
