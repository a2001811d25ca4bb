-- AlterTable
ALTER TABLE "leads" ADD COLUMN     "disposable" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "mail_allowances" (
    "address_hash" BYTEA NOT NULL,
    "mailed_at" TIMESTAMPTZ(3)[],

    CONSTRAINT "mail_allowances_pkey" PRIMARY KEY ("address_hash")
);

-- CreateTable
CREATE TABLE "my_data_links" (
    "token_hash" BYTEA NOT NULL,
    "address_hash" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "my_data_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "erasures" (
    "id" UUID NOT NULL,
    "address_hash" BYTEA NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scrubbed_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_runs" (
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("at")
);

-- CreateIndex
CREATE INDEX "my_data_links_address_hash_idx" ON "my_data_links"("address_hash");

-- CreateIndex
CREATE INDEX "erasures_address_hash_idx" ON "erasures"("address_hash");

-- The planner's statistics keep samples of values: of what people typed they keep none, so that
-- erasing a row erases the person. These columns are found by unique indexes or not searched at all.
ALTER TABLE "leads" ALTER COLUMN "address" SET STATISTICS 0;
ALTER TABLE "plan_requests" ALTER COLUMN "name" SET STATISTICS 0;
ALTER TABLE "outbox_mails" ALTER COLUMN "payload" SET STATISTICS 0;
