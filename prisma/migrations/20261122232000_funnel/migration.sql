-- AlterTable
ALTER TABLE "leads" ADD COLUMN "last_contact_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "plan_requests" ADD COLUMN "talk_first" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "goal_marks" TEXT[],
ADD COLUMN "source_article" TEXT,
ADD COLUMN "utm_source" TEXT,
ADD COLUMN "utm_medium" TEXT,
ADD COLUMN "utm_campaign" TEXT;

-- CreateTable
CREATE TABLE "plan_drafts" (
    "token_hash" BYTEA NOT NULL,
    "journey_key" BYTEA NOT NULL,
    "address_hash" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "consent_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_drafts_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "step_counts" (
    "day" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "step_counts_pkey" PRIMARY KEY ("day","step","source")
);

-- CreateIndex
CREATE INDEX "plan_requests_goal_marks_idx" ON "plan_requests" USING GIN ("goal_marks");

-- CreateIndex
CREATE UNIQUE INDEX "plan_drafts_journey_key_key" ON "plan_drafts"("journey_key");

-- CreateIndex
CREATE INDEX "plan_drafts_address_hash_idx" ON "plan_drafts"("address_hash");

-- CreateIndex
CREATE INDEX "plan_drafts_expires_at_idx" ON "plan_drafts"("expires_at");
