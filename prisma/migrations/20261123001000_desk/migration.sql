-- The owner's desk: how far each lead is, its notes and history, and how often articles are read.

-- For "search by name or mail". A trusted extension: the owner of a database may create it (PostgreSQL 13 and later).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE "lead_status" AS ENUM ('new', 'contacted', 'plan_sent', 'follow_up', 'closed');
CREATE TYPE "lead_entry_kind" AS ENUM ('note', 'reply', 'status');

ALTER TABLE "leads"
    ADD COLUMN "status" "lead_status" NOT NULL DEFAULT 'new',
    ADD COLUMN "waiting_since" TIMESTAMPTZ(3),
    ADD COLUMN "next_on" DATE;

UPDATE "leads" SET "waiting_since" = "confirmed_at" WHERE "confirmed_at" IS NOT NULL;

CREATE INDEX "leads_waiting_since_id_idx" ON "leads"("waiting_since", "id");
CREATE INDEX "leads_created_at_id_idx" ON "leads"("created_at", "id");
CREATE INDEX "leads_status_created_at_id_idx" ON "leads"("status", "created_at", "id");
CREATE INDEX "leads_next_on_idx" ON "leads"("next_on");
CREATE INDEX "leads_address_trgm_idx" ON "leads" USING GIN ("address" gin_trgm_ops);
CREATE INDEX "plan_requests_source_article_created_at_idx" ON "plan_requests"("source_article", "created_at");
CREATE INDEX "plan_requests_name_trgm_idx" ON "plan_requests" USING GIN ("name" gin_trgm_ops);

CREATE TABLE "lead_entries" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "kind" "lead_entry_kind" NOT NULL,
    "status" "lead_status",
    "key_id" TEXT,
    "sealed" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_entries_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "article_readings" (
    "day" DATE NOT NULL,
    "article" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "article_readings_pkey" PRIMARY KEY ("day", "article")
);

CREATE INDEX "lead_entries_lead_id_at_idx" ON "lead_entries"("lead_id", "at");

ALTER TABLE "lead_entries" ADD CONSTRAINT "lead_entries_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE CASCADE ON UPDATE CASCADE;
