using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onroll.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "areas",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    la_code = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_areas", x => x.area_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => new { x.area_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.area_id);
                });

            migrationBuilder.CreateTable(
                name: "benchmarks",
                columns: table => new
                {
                    benchmark_id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    table = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", nullable: true),
                    la_code = table.Column<string>(type: "TEXT", nullable: true),
                    area_name = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    school_type = table.Column<string>(type: "TEXT", nullable: true),
                    breakdown = table.Column<string>(type: "TEXT", nullable: true),
                    group = table.Column<string>(type: "TEXT", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    marker = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benchmarks", x => x.benchmark_id);
                });

            migrationBuilder.CreateTable(
                name: "establishment_links",
                columns: table => new
                {
                    urn = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    link_urn = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_establishment_links", x => new { x.urn, x.link_urn, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "establishments",
                columns: table => new
                {
                    urn = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    la_code = table.Column<string>(type: "TEXT", nullable: false),
                    la_name = table.Column<string>(type: "TEXT", nullable: true),
                    establishment_number = table.Column<string>(type: "TEXT", nullable: true),
                    type_code = table.Column<int>(type: "INTEGER", nullable: true),
                    type_name = table.Column<string>(type: "TEXT", nullable: true),
                    type_group = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    phase = table.Column<string>(type: "TEXT", nullable: true),
                    low_age = table.Column<int>(type: "INTEGER", nullable: true),
                    high_age = table.Column<int>(type: "INTEGER", nullable: true),
                    gender = table.Column<string>(type: "TEXT", nullable: true),
                    religious_character = table.Column<string>(type: "TEXT", nullable: true),
                    street = table.Column<string>(type: "TEXT", nullable: true),
                    town = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    number_of_pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    trust_name = table.Column<string>(type: "TEXT", nullable: true),
                    easting = table.Column<int>(type: "INTEGER", nullable: true),
                    northing = table.Column<int>(type: "INTEGER", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    search_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_establishments", x => x.urn);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    feedback_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    page = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => new { x.area_id, x.feedback_id });
                });

            migrationBuilder.CreateTable(
                name: "group_check_ins",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_check_in_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coaching_group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    session = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    held_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_check_ins", x => new { x.area_id, x.group_check_in_id });
                });

            migrationBuilder.CreateTable(
                name: "header_mappings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    header = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_header_mappings", x => new { x.area_id, x.kind, x.header });
                });

            migrationBuilder.CreateTable(
                name: "intervention_reviews",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effect = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    change = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    reviewer_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intervention_reviews", x => new { x.area_id, x.intervention_review_id });
                });

            migrationBuilder.CreateTable(
                name: "intervention_sessions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    held_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intervention_sessions", x => new { x.area_id, x.intervention_session_id });
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    urn = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    laestab = table.Column<string>(type: "TEXT", nullable: true),
                    la_code = table.Column<string>(type: "TEXT", nullable: true),
                    establishment_type = table.Column<int>(type: "INTEGER", nullable: true),
                    phase = table.Column<string>(type: "TEXT", nullable: true),
                    low_age = table.Column<int>(type: "INTEGER", nullable: true),
                    high_age = table.Column<int>(type: "INTEGER", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    trust_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => new { x.area_id, x.organisation_id });
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                columns: table => new
                {
                    mail_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    queued_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_attempt_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outgoing_mails", x => x.mail_id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "pupils",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    upn = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    local_id = table.Column<string>(type: "TEXT", nullable: true),
                    surname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    forename = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    middle_names = table.Column<string>(type: "TEXT", nullable: true),
                    preferred_surname = table.Column<string>(type: "TEXT", nullable: true),
                    preferred_forename = table.Column<string>(type: "TEXT", nullable: true),
                    date_of_birth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pupils", x => new { x.area_id, x.pupil_id });
                });

            migrationBuilder.CreateTable(
                name: "set_up_links",
                columns: table => new
                {
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_set_up_links", x => x.secret_hash);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    closed_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    calendar_feed_hash = table.Column<string>(type: "TEXT", nullable: true),
                    last_one_time_code_step = table.Column<long>(type: "INTEGER", nullable: true),
                    is_persona = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "view_entries",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    view_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    route = table.Column<int>(type: "INTEGER", nullable: true),
                    page = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_view_entries", x => new { x.area_id, x.view_entry_id });
                });

            migrationBuilder.CreateTable(
                name: "acting_head_covers",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    acting_head_cover_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    set_up_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acting_head_covers", x => new { x.area_id, x.acting_head_cover_id });
                    table.ForeignKey(
                        name: "FK_acting_head_covers_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_periods",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    calendar_period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_periods", x => new { x.area_id, x.calendar_period_id });
                    table.ForeignKey(
                        name: "FK_calendar_periods_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "caseload_limits",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    caseload_limit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    least = table.Column<int>(type: "INTEGER", nullable: true),
                    most = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_each = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_caseload_limits", x => new { x.area_id, x.caseload_limit_id });
                    table.ForeignKey(
                        name: "FK_caseload_limits_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coaching_groups",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coaching_group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    coach_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    coach_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coaching_groups", x => new { x.area_id, x.coaching_group_id });
                    table.ForeignKey(
                        name: "FK_coaching_groups_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    script = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    began_with = table.Column<int>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    led_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    led_by_pupil = table.Column<bool>(type: "INTEGER", nullable: false),
                    agreement = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    agreed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    check_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held = table.Column<int>(type: "INTEGER", nullable: true),
                    check_note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => new { x.area_id, x.conversation_id });
                    table.ForeignKey(
                        name: "FK_conversations_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entered_ranks",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entered_rank_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<string>(type: "TEXT", nullable: false),
                    academic_year = table.Column<int>(type: "INTEGER", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    ranked_of = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    entered_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entered_ranks", x => new { x.area_id, x.entered_rank_id });
                    table.ForeignKey(
                        name: "FK_entered_ranks_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fair_access_standings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fair_access_standing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    roll = table.Column<int>(type: "INTEGER", nullable: true),
                    admission_number = table.Column<int>(type: "INTEGER", nullable: true),
                    places = table.Column<string>(type: "TEXT", nullable: true),
                    points_in_hundredths = table.Column<int>(type: "INTEGER", nullable: false),
                    score_in_hundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    most = table.Column<int>(type: "INTEGER", nullable: true),
                    turn = table.Column<int>(type: "INTEGER", nullable: true),
                    is_in_special_measures = table.Column<bool>(type: "INTEGER", nullable: true),
                    faith = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fair_access_standings", x => new { x.area_id, x.fair_access_standing_id });
                    table.ForeignKey(
                        name: "FK_fair_access_standings_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figure_releases",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    figure_release_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    audience = table.Column<int>(type: "INTEGER", nullable: false),
                    schools = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    table = table.Column<string>(type: "TEXT", nullable: false),
                    prepared_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    prepared_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    prepared_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    released_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    released_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    withdrawn_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    withdrawn_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_releases", x => new { x.area_id, x.figure_release_id });
                    table.ForeignKey(
                        name: "FK_figure_releases_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    read = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => new { x.area_id, x.import_run_id });
                    table.ForeignKey(
                        name: "FK_import_runs_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interventions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    aim = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    lead_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    sessions_aweek = table.Column<int>(type: "INTEGER", nullable: false),
                    session_pence = table.Column<long>(type: "INTEGER", nullable: true),
                    measure = table.Column<int>(type: "INTEGER", nullable: false),
                    scale = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    assured_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    assured_by = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interventions", x => new { x.area_id, x.intervention_id });
                    table.ForeignKey(
                        name: "FK_interventions_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    job_title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    own_grants = table.Column<int>(type: "INTEGER", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => new { x.area_id, x.invitation_id });
                    table.ForeignKey(
                        name: "FK_invitations_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_wordings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_wording_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    saved_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_wordings", x => new { x.area_id, x.letter_wording_id });
                    table.ForeignKey(
                        name: "FK_letter_wordings_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_attributes",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_attribute_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_attributes", x => new { x.area_id, x.organisation_attribute_id });
                    table.ForeignKey(
                        name: "FK_organisation_attributes_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnerships",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    policy_set = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships", x => new { x.area_id, x.partnership_id });
                    table.ForeignKey(
                        name: "FK_partnerships_organisations_area_id_office_id",
                        columns: x => new { x.area_id, x.office_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider_checks",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_check_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    check = table.Column<int>(type: "INTEGER", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    checked_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_checks", x => new { x.area_id, x.provider_check_id });
                    table.ForeignKey(
                        name: "FK_provider_checks_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_rule_sets",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register_rule_set_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_rule_sets", x => new { x.area_id, x.register_rule_set_id });
                    table.ForeignKey(
                        name: "FK_register_rule_sets_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "school_letterheads",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    head_title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    board_contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    review_contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    local_advice = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school_letterheads", x => new { x.area_id, x.organisation_id });
                    table.ForeignKey(
                        name: "FK_school_letterheads_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "arrivals",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    arrival_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    listed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    listed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    listed_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    expected_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    shared_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    concern = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    support = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    arrived_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arrivals", x => new { x.area_id, x.arrival_id });
                    table.ForeignKey(
                        name: "FK_arrivals_organisations_area_id_listed_by_id",
                        columns: x => new { x.area_id, x.listed_by_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_arrivals_organisations_area_id_to_id",
                        columns: x => new { x.area_id, x.to_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_arrivals_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessment_decisions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    support_plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_permanent = table.Column<bool>(type: "INTEGER", nullable: false),
                    proposed_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stands = table.Column<bool>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    decided_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_decisions", x => new { x.area_id, x.support_plan_id });
                    table.ForeignKey(
                        name: "FK_assessment_decisions_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assessment_decisions_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_cases",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    key_worker = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    possible_then = table.Column<int>(type: "INTEGER", nullable: false),
                    missed_then = table.Column<int>(type: "INTEGER", nullable: false),
                    unauthorised_then = table.Column<int>(type: "INTEGER", nullable: false),
                    in_ten_weeks_then = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    closed_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    closed_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_cases", x => new { x.area_id, x.attendance_case_id });
                    table.ForeignKey(
                        name: "FK_attendance_cases_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_cases_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_summaries",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_summary_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    possible = table.Column<int>(type: "INTEGER", nullable: false),
                    attended = table.Column<int>(type: "INTEGER", nullable: true),
                    authorised = table.Column<int>(type: "INTEGER", nullable: false),
                    unauthorised = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_summaries", x => new { x.area_id, x.attendance_summary_id });
                    table.ForeignKey(
                        name: "FK_attendance_summaries_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_years",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    academic_year = table.Column<int>(type: "INTEGER", nullable: false),
                    marks = table.Column<string>(type: "TEXT", maxLength: 540, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_years", x => new { x.area_id, x.pupil_id, x.organisation_id, x.academic_year });
                    table.ForeignKey(
                        name: "FK_attendance_years_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_years_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_in_marks",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_check_in_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    came = table.Column<bool>(type: "INTEGER", nullable: false),
                    spoke = table.Column<bool>(type: "INTEGER", nullable: false),
                    concern = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_in_marks", x => new { x.area_id, x.group_check_in_id, x.pupil_id });
                    table.ForeignKey(
                        name: "FK_check_in_marks_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    is_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    means = table.Column<int>(type: "INTEGER", nullable: false),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    holds_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_how = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    recorded_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => new { x.area_id, x.consent_id });
                    table.ForeignKey(
                        name: "FK_consents_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_consents_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    relationship = table.Column<string>(type: "TEXT", nullable: false),
                    has_parental_responsibility = table.Column<bool>(type: "INTEGER", nullable: false),
                    lives_with_pupil = table.Column<bool>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    needs_interpreter = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_easy_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    best_way = table.Column<string>(type: "TEXT", nullable: true),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => new { x.area_id, x.contact_id });
                    table.ForeignKey(
                        name: "FK_contacts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conversation_parts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    taken_down = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversation_parts", x => new { x.area_id, x.conversation_id, x.pupil_id });
                    table.ForeignKey(
                        name: "FK_conversation_parts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    entry_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    leaving_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    destination = table.Column<string>(type: "TEXT", nullable: true),
                    nc_year = table.Column<string>(type: "TEXT", nullable: true),
                    form_group = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolments", x => new { x.area_id, x.enrolment_id });
                    table.ForeignKey(
                        name: "FK_enrolments_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_enrolments_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_drafts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    started_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_to_head_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_drafts", x => new { x.area_id, x.exclusion_draft_id });
                    table.ForeignKey(
                        name: "FK_exclusion_drafts_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exclusion_drafts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_risks",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_risk_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    said_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_risks", x => new { x.area_id, x.exclusion_risk_id });
                    table.ForeignKey(
                        name: "FK_exclusion_risks_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exclusion_risks_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    category = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_in_afternoon = table.Column<bool>(type: "INTEGER", nullable: false),
                    sessions = table.Column<int>(type: "INTEGER", nullable: true),
                    reason1 = table.Column<string>(type: "TEXT", nullable: true),
                    reason2 = table.Column<string>(type: "TEXT", nullable: true),
                    reason3 = table.Column<string>(type: "TEXT", nullable: true),
                    misses_public_exam = table.Column<bool>(type: "INTEGER", nullable: false),
                    exam_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    has_no_more_exams = table.Column<bool>(type: "INTEGER", nullable: false),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancelled_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    served_sessions = table.Column<int>(type: "INTEGER", nullable: true),
                    returns_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sessions_first_given = table.Column<int>(type: "INTEGER", nullable: true),
                    corrected_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    corrected_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    review_outcome = table.Column<string>(type: "TEXT", nullable: true),
                    policy_set = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusions", x => new { x.area_id, x.exclusion_id });
                    table.ForeignKey(
                        name: "FK_exclusions_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exclusions_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "family_contacts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    method = table.Column<int>(type: "INTEGER", nullable: false),
                    with_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    is_reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    help = table.Column<int>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_contacts", x => new { x.area_id, x.family_contact_id });
                    table.ForeignKey(
                        name: "FK_family_contacts_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_family_contacts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "family_rhythms",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_rhythm_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    every_days = table.Column<int>(type: "INTEGER", nullable: false),
                    method = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_rhythms", x => new { x.area_id, x.family_rhythm_id });
                    table.ForeignKey(
                        name: "FK_family_rhythms_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_family_rhythms_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "former_names",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    former_name_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    surname = table.Column<string>(type: "TEXT", nullable: false),
                    forename = table.Column<string>(type: "TEXT", nullable: false),
                    until_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_names", x => new { x.area_id, x.former_name_id });
                    table.ForeignKey(
                        name: "FK_former_names_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_members",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coaching_group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    target = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_members", x => new { x.area_id, x.coaching_group_id, x.pupil_id, x.starts_on });
                    table.ForeignKey(
                        name: "FK_group_members_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    period = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: true),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    action_taken = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    internal_exclusion_periods = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => new { x.area_id, x.incident_id });
                    table.ForeignKey(
                        name: "FK_incidents_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incidents_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intervention_stays",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_stay_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    entry_value = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    exit_value = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intervention_stays", x => new { x.area_id, x.intervention_stay_id });
                    table.ForeignKey(
                        name: "FK_intervention_stays_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_intervention_stays_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ladder_changes",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ladder_change_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ladder_place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from_step = table.Column<string>(type: "TEXT", nullable: true),
                    to_step = table.Column<string>(type: "TEXT", nullable: false),
                    to_step_name = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    unmet = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_role = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ladder_changes", x => new { x.area_id, x.ladder_change_id });
                    table.ForeignKey(
                        name: "FK_ladder_changes_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ladder_changes_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ladder_evidence",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ladder_evidence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ladder_place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    attended = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ladder_evidence", x => new { x.area_id, x.ladder_evidence_id });
                    table.ForeignKey(
                        name: "FK_ladder_evidence_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moves",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    move_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    home_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    host_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    basis = table.Column<int>(type: "INTEGER", nullable: false),
                    type_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    policy_set = table.Column<string>(type: "TEXT", nullable: false),
                    is_external = table.Column<bool>(type: "INTEGER", nullable: false),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    support = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    transport = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rights_given_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    length = table.Column<int>(type: "INTEGER", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ending = table.Column<int>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ending_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    finalised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_out = table.Column<int>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plan_names_school = table.Column<bool>(type: "INTEGER", nullable: false),
                    agreed_pence = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moves", x => new { x.area_id, x.move_id });
                    table.ForeignKey(
                        name: "FK_moves_organisations_area_id_home_id",
                        columns: x => new { x.area_id, x.home_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_moves_organisations_area_id_host_id",
                        columns: x => new { x.area_id, x.host_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_moves_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "opened_triggers",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_trigger_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trigger = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    set_off_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    support_plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    done = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    opened_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opened_triggers", x => new { x.area_id, x.opened_trigger_id });
                    table.ForeignKey(
                        name: "FK_opened_triggers_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_opened_triggers_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "part_time_timetables",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part_time_timetable_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    runs_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sessions_aweek = table.Column<int>(type: "INTEGER", nullable: false),
                    which = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    agreed_by = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    parent_agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    social_worker = table.Column<int>(type: "INTEGER", nullable: false),
                    ehc_plan = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    next_review_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_how = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_part_time_timetables", x => new { x.area_id, x.part_time_timetable_id });
                    table.ForeignKey(
                        name: "FK_part_time_timetables_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_part_time_timetables_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_editions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    support_plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    approver_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    share_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    is_approved = table.Column<bool>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_editions", x => new { x.area_id, x.plan_edition_id });
                    table.ForeignKey(
                        name: "FK_plan_editions_organisations_area_id_approver_id",
                        columns: x => new { x.area_id, x.approver_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_plan_editions_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_reviews",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    support_plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    pupil_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    family_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    others = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    pupils_words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    familys_words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    what_helped = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<int>(type: "INTEGER", nullable: false),
                    next_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewer_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_reviews", x => new { x.area_id, x.plan_review_id });
                    table.ForeignKey(
                        name: "FK_plan_reviews_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planned_actions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    planned_action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_binding = table.Column<bool>(type: "INTEGER", nullable: false),
                    done_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_actions", x => new { x.area_id, x.planned_action_id });
                    table.ForeignKey(
                        name: "FK_planned_actions_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_planned_actions_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provision_reviews",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    progress = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    reasons = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    deferred_because = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    decisions = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provision_reviews", x => new { x.area_id, x.provision_review_id });
                    table.ForeignKey(
                        name: "FK_provision_reviews_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_provision_reviews_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pupil_facts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_fact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pupil_facts", x => new { x.area_id, x.pupil_fact_id });
                    table.ForeignKey(
                        name: "FK_pupil_facts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pupil_name_grams",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gram = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pupil_name_grams", x => new { x.area_id, x.gram, x.pupil_id });
                    table.ForeignKey(
                        name: "FK_pupil_name_grams_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pupil_voices",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_voice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    said_to = table.Column<string>(type: "TEXT", nullable: false),
                    typed_as_said = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pupil_voices", x => new { x.area_id, x.pupil_voice_id });
                    table.ForeignKey(
                        name: "FK_pupil_voices_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "question_answers",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_answer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    answered_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_question_answers", x => new { x.area_id, x.question_answer_id });
                    table.ForeignKey(
                        name: "FK_question_answers_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_question_answers_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_entries",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rating = table.Column<int>(type: "INTEGER", nullable: false),
                    rating_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    previous_rating = table.Column<int>(type: "INTEGER", nullable: true),
                    set_by_hand_reason = table.Column<string>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rules_version = table.Column<int>(type: "INTEGER", nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    added_reason = table.Column<string>(type: "TEXT", nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    needs = table.Column<string>(type: "TEXT", nullable: true),
                    triggers = table.Column<string>(type: "TEXT", nullable: true),
                    current_support = table.Column<string>(type: "TEXT", nullable: true),
                    requires_package = table.Column<bool>(type: "INTEGER", nullable: false),
                    rating_action = table.Column<string>(type: "TEXT", nullable: true),
                    removed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    removed_reason = table.Column<string>(type: "TEXT", nullable: true),
                    is_removed_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_entries", x => new { x.area_id, x.register_entry_id });
                    table.ForeignKey(
                        name: "FK_register_entries_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_register_entries_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_rating_changes",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register_rating_change_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: true),
                    to = table.Column<int>(type: "INTEGER", nullable: true),
                    set_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    set_by_hand_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    rules_version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_rating_changes", x => new { x.area_id, x.register_rating_change_id });
                    table.ForeignKey(
                        name: "FK_register_rating_changes_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_reviews",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register_review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reviewed_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reviewed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    reviewer_name = table.Column<string>(type: "TEXT", nullable: false),
                    rating = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_reviews", x => new { x.area_id, x.register_review_id });
                    table.ForeignKey(
                        name: "FK_register_reviews_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "room_visits",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    room_visit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    room = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    room_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    arrived_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    stay = table.Column<int>(type: "INTEGER", nullable: false),
                    lessons = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    work_set = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    asks_pupil = table.Column<bool>(type: "INTEGER", nullable: false),
                    logged_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    left_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    pupils_account = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    conversation_held = table.Column<bool>(type: "INTEGER", nullable: false),
                    still_open = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    closed_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_visits", x => new { x.area_id, x.room_visit_id });
                    table.ForeignKey(
                        name: "FK_room_visits_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_room_visits_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session_attendances",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    intervention_stay_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    came = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_attendances", x => new { x.area_id, x.intervention_session_id, x.intervention_stay_id });
                    table.ForeignKey(
                        name: "FK_session_attendances_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shares",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    share_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    audience = table.Column<int>(type: "INTEGER", nullable: false),
                    for_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    lawful_basis = table.Column<int>(type: "INTEGER", nullable: false),
                    special_category_condition = table.Column<string>(type: "TEXT", nullable: true),
                    sections = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shares", x => new { x.area_id, x.share_id });
                    table.ForeignKey(
                        name: "FK_shares_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_shares_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "siblings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sibling_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_siblings", x => new { x.area_id, x.pupil_id, x.sibling_id });
                    table.ForeignKey(
                        name: "FK_siblings_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_siblings_pupils_area_id_sibling_id",
                        columns: x => new { x.area_id, x.sibling_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support_plans",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    support_plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    approver = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    helper_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    returned_reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_plans", x => new { x.area_id, x.support_plan_id });
                    table.ForeignKey(
                        name: "FK_support_plans_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_support_plans_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    job_title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    own_grants = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointments", x => new { x.area_id, x.appointment_id });
                    table.ForeignKey(
                        name: "FK_appointments_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_appointments_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_sessions",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    method = table.Column<int>(type: "INTEGER", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_sessions", x => x.session_id);
                    table.ForeignKey(
                        name: "FK_user_sessions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "figure_release_counts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    figure_release_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counts = table.Column<string>(type: "TEXT", nullable: false),
                    held_against = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_release_counts", x => new { x.area_id, x.figure_release_id });
                    table.ForeignKey(
                        name: "FK_figure_release_counts_figure_releases_area_id_figure_release_id",
                        columns: x => new { x.area_id, x.figure_release_id },
                        principalTable: "figure_releases",
                        principalColumns: new[] { "area_id", "figure_release_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_findings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    is_reject = table.Column<bool>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_findings", x => new { x.area_id, x.import_run_id, x.number });
                    table.ForeignKey(
                        name: "FK_import_findings_import_runs_area_id_import_run_id",
                        columns: x => new { x.area_id, x.import_run_id },
                        principalTable: "import_runs",
                        principalColumns: new[] { "area_id", "import_run_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_entries",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    signed_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_briefing = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_entries", x => new { x.area_id, x.agreement_entry_id });
                    table.ForeignKey(
                        name: "FK_agreement_entries_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_entries_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fair_access_cases",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fair_access_case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referred_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    referred_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    nc_year = table.Column<int>(type: "INTEGER", nullable: false),
                    category = table.Column<int>(type: "INTEGER", nullable: false),
                    fact_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    still_holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    tried = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    refused_suitable_offer = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_school_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    last_day_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    preference_ids = table.Column<string>(type: "TEXT", nullable: false),
                    sibling_at_ids = table.Column<string>(type: "TEXT", nullable: false),
                    cannot_ids = table.Column<string>(type: "TEXT", nullable: false),
                    cannot_why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    catchment_ids = table.Column<string>(type: "TEXT", nullable: false),
                    cannot_faiths = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    parents_views = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    childs_views = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_disruptive = table.Column<bool>(type: "INTEGER", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    placed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fair_access_cases", x => new { x.area_id, x.fair_access_case_id });
                    table.ForeignKey(
                        name: "FK_fair_access_cases_organisations_area_id_last_school_id",
                        columns: x => new { x.area_id, x.last_school_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_cases_organisations_area_id_referred_by_id",
                        columns: x => new { x.area_id, x.referred_by_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_cases_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_cases_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fair_access_rounds",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fair_access_round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    protocol_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    protocol = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    worked_out_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    worked_out_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fair_access_rounds", x => new { x.area_id, x.fair_access_round_id });
                    table.ForeignKey(
                        name: "FK_fair_access_rounds_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_answers",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    membership_answer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    answered_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_answers", x => new { x.area_id, x.membership_answer_id });
                    table.ForeignKey(
                        name: "FK_membership_answers_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rationale = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    consulted = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memberships", x => new { x.area_id, x.membership_id });
                    table.ForeignKey(
                        name: "FK_memberships_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_memberships_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offered_provisions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    terms = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    quota = table.Column<string>(type: "TEXT", nullable: true),
                    yearly_pence = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offered_provisions", x => new { x.area_id, x.provision_id });
                    table.ForeignKey(
                        name: "FK_offered_provisions_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offered_provisions_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pack_drafts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    based_on = table.Column<int>(type: "INTEGER", nullable: true),
                    saved_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pack_drafts", x => new { x.area_id, x.partnership_id });
                    table.ForeignKey(
                        name: "FK_pack_drafts_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pack_versions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pack_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    activated_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    activated_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    activated_by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pack_versions", x => new { x.area_id, x.pack_version_id });
                    table.ForeignKey(
                        name: "FK_pack_versions_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_series",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_type_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    every_weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_for_each = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_series", x => new { x.area_id, x.panel_series_id });
                    table.ForeignKey(
                        name: "FK_panel_series_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_rounds",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    return_round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    periods = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cap = table.Column<int>(type: "INTEGER", nullable: true),
                    lengths = table.Column<string>(type: "TEXT", nullable: false),
                    is_for_schools = table.Column<bool>(type: "INTEGER", nullable: false),
                    asked_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_rounds", x => new { x.area_id, x.return_round_id });
                    table.ForeignKey(
                        name: "FK_return_rounds_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_case_steps",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_case_step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    meets_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    participants = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    parent_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    barriers = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    support = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    agreed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    pupils_words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    parents_words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    has_agreed = table.Column<bool>(type: "INTEGER", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewed_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    progress = table.Column<int>(type: "INTEGER", nullable: true),
                    review_note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    recorded_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_case_steps", x => new { x.area_id, x.attendance_case_step_id });
                    table.ForeignKey(
                        name: "FK_attendance_case_steps_attendance_cases_area_id_attendance_case_id",
                        columns: x => new { x.area_id, x.attendance_case_id },
                        principalTable: "attendance_cases",
                        principalColumns: new[] { "area_id", "attendance_case_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_case_steps_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_case_steps_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_letters",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recipient_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    delivery = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    is_easy_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_letters", x => new { x.area_id, x.attendance_letter_id });
                    table.ForeignKey(
                        name: "FK_attendance_letters_attendance_cases_area_id_attendance_case_id",
                        columns: x => new { x.area_id, x.attendance_case_id },
                        principalTable: "attendance_cases",
                        principalColumns: new[] { "area_id", "attendance_case_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_letters_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "penalty_notice_referrals",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    penalty_notice_referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    parent_address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ground = table.Column<int>(type: "INTEGER", nullable: false),
                    window_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    window_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sessions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    gaps = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why_despite_gaps = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    notice_number = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    decision = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penalty_notice_referrals", x => new { x.area_id, x.penalty_notice_referral_id });
                    table.ForeignKey(
                        name: "FK_penalty_notice_referrals_attendance_cases_area_id_attendance_case_id",
                        columns: x => new { x.area_id, x.attendance_case_id },
                        principalTable: "attendance_cases",
                        principalColumns: new[] { "area_id", "attendance_case_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_penalty_notice_referrals_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_penalty_notice_referrals_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leavings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<int>(type: "INTEGER", nullable: true),
                    destination = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    parent_was_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    said_by = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    confirmation = table.Column<int>(type: "INTEGER", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leavings", x => new { x.area_id, x.enrolment_id });
                    table.ForeignKey(
                        name: "FK_leavings_enrolments_area_id_enrolment_id",
                        columns: x => new { x.area_id, x.enrolment_id },
                        principalTable: "enrolments",
                        principalColumns: new[] { "area_id", "enrolment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leavings_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leavings_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "board_attendances",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board_attendance_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    governing_board_review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    attends_as = table.Column<int>(type: "INTEGER", nullable: false),
                    is_chair = table.Column<bool>(type: "INTEGER", nullable: false),
                    joins_remotely = table.Column<bool>(type: "INTEGER", nullable: false),
                    invited_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    came = table.Column<bool>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_attendances", x => new { x.area_id, x.board_attendance_id });
                    table.ForeignKey(
                        name: "FK_board_attendances_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_board_attendances_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "day_six_arrangements",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day_six_arrangement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    session_times = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    report_to = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_six_arrangements", x => new { x.area_id, x.day_six_arrangement_id });
                    table.ForeignKey(
                        name: "FK_day_six_arrangements_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_day_six_arrangements_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_day_six_arrangements_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_checks",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_done = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_checks", x => new { x.area_id, x.exclusion_id, x.kind });
                    table.ForeignKey(
                        name: "FK_exclusion_checks_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exclusion_checks_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_decisions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    decided_as = table.Column<int>(type: "INTEGER", nullable: false),
                    acting_head_cover_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    what_happened = table.Column<string>(type: "TEXT", nullable: false),
                    considered = table.Column<string>(type: "TEXT", nullable: false),
                    breach = table.Column<string>(type: "TEXT", nullable: true),
                    harm = table.Column<string>(type: "TEXT", nullable: true),
                    pupils_account = table.Column<string>(type: "TEXT", nullable: true),
                    account_given_to = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    no_account_because = table.Column<string>(type: "TEXT", nullable: true),
                    work_set = table.Column<string>(type: "TEXT", nullable: true),
                    record_then = table.Column<string>(type: "TEXT", nullable: true),
                    follow_on_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_decisions", x => new { x.area_id, x.exclusion_id });
                    table.ForeignKey(
                        name: "FK_exclusion_decisions_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exclusion_decisions_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_notice_dates",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deadline = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_notice_dates", x => new { x.area_id, x.exclusion_notice_id, x.deadline });
                    table.ForeignKey(
                        name: "FK_exclusion_notice_dates_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_notices",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    recipient = table.Column<int>(type: "INTEGER", nullable: false),
                    recipient_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    delivery = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    counts_as_given_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    is_easy_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_notices", x => new { x.area_id, x.exclusion_notice_id });
                    table.ForeignKey(
                        name: "FK_exclusion_notices_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exclusion_notices_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "governing_board_reviews",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    governing_board_review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_reconsideration = table.Column<bool>(type: "INTEGER", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    representations_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    representations = table.Column<string>(type: "TEXT", nullable: true),
                    meets_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    meets_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    remote = table.Column<int>(type: "INTEGER", nullable: true),
                    papers_sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    started_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decision = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reinstate_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    return_declined_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_reasons = table.Column<string>(type: "TEXT", nullable: true),
                    notes_on_record = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_governing_board_reviews", x => new { x.area_id, x.governing_board_review_id });
                    table.ForeignKey(
                        name: "FK_governing_board_reviews_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_governing_board_reviews_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_governing_board_reviews_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_drafts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    recipient = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_easy_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    saved_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    saved_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_drafts", x => new { x.area_id, x.notice_draft_id });
                    table.ForeignKey(
                        name: "FK_notice_drafts_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_drafts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reintegration_meetings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reintegration_meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    back_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    parent_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    pupil_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reintegration_meetings", x => new { x.area_id, x.reintegration_meeting_id });
                    table.ForeignKey(
                        name: "FK_reintegration_meetings_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reintegration_meetings_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reintegration_meetings_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_panel_members",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    review_panel_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    sits_as = table.Column<int>(type: "INTEGER", nullable: false),
                    served_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    served_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    trained_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_connected = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_panel_members", x => new { x.area_id, x.review_panel_member_id });
                    table.ForeignKey(
                        name: "FK_review_panel_members_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_panel_members_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_panels",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exclusion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    waived_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    applied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    claim_decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    applied_by = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    asks_for_sen_expert = table.Column<bool>(type: "INTEGER", nullable: false),
                    sen_expert = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    hearing_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hearing_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    papers_sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    clerk = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    decision = table.Column<int>(type: "INTEGER", nullable: true),
                    decision_given_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_reasons = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_panels", x => new { x.area_id, x.exclusion_id });
                    table.ForeignKey(
                        name: "FK_review_panels_exclusions_area_id_exclusion_id",
                        columns: x => new { x.area_id, x.exclusion_id },
                        principalTable: "exclusions",
                        principalColumns: new[] { "area_id", "exclusion_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_panels_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_panels_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "move_agreements",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    move_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<int>(type: "INTEGER", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_agreements", x => new { x.area_id, x.move_id, x.who });
                    table.ForeignKey(
                        name: "FK_move_agreements_moves_area_id_move_id",
                        columns: x => new { x.area_id, x.move_id },
                        principalTable: "moves",
                        principalColumns: new[] { "area_id", "move_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_move_agreements_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "move_meetings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    move_meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    move_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    pupil_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    family_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    home_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    host_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    decision = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_meetings", x => new { x.area_id, x.move_meeting_id });
                    table.ForeignKey(
                        name: "FK_move_meetings_moves_area_id_move_id",
                        columns: x => new { x.area_id, x.move_id },
                        principalTable: "moves",
                        principalColumns: new[] { "area_id", "move_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_move_meetings_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "move_passport_parts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    move_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    shared_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    shared_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_passport_parts", x => new { x.area_id, x.move_id, x.part });
                    table.ForeignKey(
                        name: "FK_move_passport_parts_moves_area_id_move_id",
                        columns: x => new { x.area_id, x.move_id },
                        principalTable: "moves",
                        principalColumns: new[] { "area_id", "move_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_move_passport_parts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "off_site_notices",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    off_site_notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    move_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    given_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    report_to = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    objectives = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    session_times = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_off_site_notices", x => new { x.area_id, x.off_site_notice_id });
                    table.ForeignKey(
                        name: "FK_off_site_notices_moves_area_id_move_id",
                        columns: x => new { x.area_id, x.move_id },
                        principalTable: "moves",
                        principalColumns: new[] { "area_id", "move_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_off_site_notices_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "part_time_reviews",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part_time_review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part_time_timetable_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewer_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    parent_came = table.Column<bool>(type: "INTEGER", nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_part_time_reviews", x => new { x.area_id, x.part_time_review_id });
                    table.ForeignKey(
                        name: "FK_part_time_reviews_part_time_timetables_area_id_part_time_timetable_id",
                        columns: x => new { x.area_id, x.part_time_timetable_id },
                        principalTable: "part_time_timetables",
                        principalColumns: new[] { "area_id", "part_time_timetable_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_part_time_reviews_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "caseload_entries",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    caseload_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_caseload_entries", x => new { x.area_id, x.caseload_entry_id });
                    table.ForeignKey(
                        name: "FK_caseload_entries_appointments_area_id_appointment_id",
                        columns: x => new { x.area_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "area_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_caseload_entries_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emergency_accesses",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    emergency_access_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    opened_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reviewed_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewer_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    was_right = table.Column<bool>(type: "INTEGER", nullable: true),
                    review_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emergency_accesses", x => new { x.area_id, x.emergency_access_id });
                    table.ForeignKey(
                        name: "FK_emergency_accesses_appointments_area_id_appointment_id",
                        columns: x => new { x.area_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "area_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_emergency_accesses_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_emergency_accesses_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "share_readers",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    share_reader_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    share_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_share_readers", x => new { x.area_id, x.share_reader_id });
                    table.ForeignKey(
                        name: "FK_share_readers_appointments_area_id_appointment_id",
                        columns: x => new { x.area_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "area_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_share_readers_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_share_readers_shares_area_id_share_id",
                        columns: x => new { x.area_id, x.share_id },
                        principalTable: "shares",
                        principalColumns: new[] { "area_id", "share_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fair_access_decisions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fair_access_decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fair_access_case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fair_access_round_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    departure_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    considered = table.Column<string>(type: "TEXT", nullable: false),
                    protocol_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    protocol = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    category = table.Column<int>(type: "INTEGER", nullable: false),
                    nc_year = table.Column<int>(type: "INTEGER", nullable: false),
                    points_in_hundredths = table.Column<int>(type: "INTEGER", nullable: false),
                    is_over_number = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    answer = table.Column<int>(type: "INTEGER", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    refusal_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    direction_by = table.Column<int>(type: "INTEGER", nullable: true),
                    direction_asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    directed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fair_access_decisions", x => new { x.area_id, x.fair_access_decision_id });
                    table.ForeignKey(
                        name: "FK_fair_access_decisions_fair_access_cases_area_id_fair_access_case_id",
                        columns: x => new { x.area_id, x.fair_access_case_id },
                        principalTable: "fair_access_cases",
                        principalColumns: new[] { "area_id", "fair_access_case_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_decisions_organisations_area_id_proposed_id",
                        columns: x => new { x.area_id, x.proposed_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_decisions_organisations_area_id_school_id",
                        columns: x => new { x.area_id, x.school_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_decisions_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fair_access_distances",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fair_access_case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    metres = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fair_access_distances", x => new { x.area_id, x.fair_access_case_id, x.organisation_id });
                    table.ForeignKey(
                        name: "FK_fair_access_distances_fair_access_cases_area_id_fair_access_case_id",
                        columns: x => new { x.area_id, x.fair_access_case_id },
                        principalTable: "fair_access_cases",
                        principalColumns: new[] { "area_id", "fair_access_case_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_distances_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fair_access_distances_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    placement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    home_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    basis = table.Column<int>(type: "INTEGER", nullable: false),
                    move_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    block = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    goals = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    return_plan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    family_agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lender_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lender_consent_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    lender_consent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    override_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    destination = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placements", x => new { x.area_id, x.placement_id });
                    table.ForeignKey(
                        name: "FK_placements_moves_area_id_move_id",
                        columns: x => new { x.area_id, x.move_id },
                        principalTable: "moves",
                        principalColumns: new[] { "area_id", "move_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_offered_provisions_area_id_provision_id",
                        columns: x => new { x.area_id, x.provision_id },
                        principalTable: "offered_provisions",
                        principalColumns: new[] { "area_id", "provision_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_organisations_area_id_home_id",
                        columns: x => new { x.area_id, x.home_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_organisations_area_id_lender_id",
                        columns: x => new { x.area_id, x.lender_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quota_shares",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quota_shares", x => new { x.area_id, x.provision_id, x.organisation_id });
                    table.ForeignKey(
                        name: "FK_quota_shares_offered_provisions_area_id_provision_id",
                        columns: x => new { x.area_id, x.provision_id },
                        principalTable: "offered_provisions",
                        principalColumns: new[] { "area_id", "provision_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_quota_shares_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ladder_places",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ladder_place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pack_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ladder_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    began_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    step_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    step_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    length = table.Column<int>(type: "INTEGER", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prepare_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ladder_places", x => new { x.area_id, x.ladder_place_id });
                    table.ForeignKey(
                        name: "FK_ladder_places_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ladder_places_pack_versions_area_id_pack_version_id",
                        columns: x => new { x.area_id, x.pack_version_id },
                        principalTable: "pack_versions",
                        principalColumns: new[] { "area_id", "pack_version_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ladder_places_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_type_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    pack_version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    asks = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    lawful_basis = table.Column<int>(type: "INTEGER", nullable: true),
                    sections = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    begun_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => new { x.area_id, x.referral_id });
                    table.ForeignKey(
                        name: "FK_referrals_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referrals_pack_versions_area_id_pack_version_id",
                        columns: x => new { x.area_id, x.pack_version_id },
                        principalTable: "pack_versions",
                        principalColumns: new[] { "area_id", "pack_version_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referrals_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referrals_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_meetings",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partnership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    chair_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    circulated_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opened_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    current_item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    current_since_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    minutes_approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    minutes_approved_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_meetings", x => new { x.area_id, x.panel_meeting_id });
                    table.ForeignKey(
                        name: "FK_panel_meetings_panel_series_area_id_panel_series_id",
                        columns: x => new { x.area_id, x.panel_series_id },
                        principalTable: "panel_series",
                        principalColumns: new[] { "area_id", "panel_series_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_panel_meetings_partnerships_area_id_partnership_id",
                        columns: x => new { x.area_id, x.partnership_id },
                        principalTable: "partnerships",
                        principalColumns: new[] { "area_id", "partnership_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_members",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    chair_order = table.Column<int>(type: "INTEGER", nullable: true),
                    host_order = table.Column<int>(type: "INTEGER", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_members", x => new { x.area_id, x.series_member_id });
                    table.ForeignKey(
                        name: "FK_panel_members_appointments_area_id_appointment_id",
                        columns: x => new { x.area_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "area_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_panel_members_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_panel_members_panel_series_area_id_panel_series_id",
                        columns: x => new { x.area_id, x.panel_series_id },
                        principalTable: "panel_series",
                        principalColumns: new[] { "area_id", "panel_series_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_editions",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    return_edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    return_round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    why_corrected = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    written_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    written_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_on_behalf = table.Column<bool>(type: "INTEGER", nullable: false),
                    submitted_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    submitted_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    decided_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_back_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_editions", x => new { x.area_id, x.return_edition_id });
                    table.ForeignKey(
                        name: "FK_return_editions_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_return_editions_return_rounds_area_id_return_round_id",
                        columns: x => new { x.area_id, x.return_round_id },
                        principalTable: "return_rounds",
                        principalColumns: new[] { "area_id", "return_round_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement_checks",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    placement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    check = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    checked_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_checks", x => new { x.area_id, x.placement_id, x.check });
                    table.ForeignKey(
                        name: "FK_placement_checks_placements_area_id_placement_id",
                        columns: x => new { x.area_id, x.placement_id },
                        principalTable: "placements",
                        principalColumns: new[] { "area_id", "placement_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_checks_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement_notes",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    placement_note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    placement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    sessions_back = table.Column<int>(type: "INTEGER", nullable: true),
                    destination = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_notes", x => new { x.area_id, x.placement_note_id });
                    table.ForeignKey(
                        name: "FK_placement_notes_placements_area_id_placement_id",
                        columns: x => new { x.area_id, x.placement_id },
                        principalTable: "placements",
                        principalColumns: new[] { "area_id", "placement_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_notes_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_advice",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_advice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    share_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    given_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    is_accepted = table.Column<bool>(type: "INTEGER", nullable: true),
                    first_seen_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_advice", x => new { x.area_id, x.agency_advice_id });
                    table.ForeignKey(
                        name: "FK_agency_advice_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agency_advice_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agency_advice_referrals_area_id_referral_id",
                        columns: x => new { x.area_id, x.referral_id },
                        principalTable: "referrals",
                        principalColumns: new[] { "area_id", "referral_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_consents",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_consents", x => new { x.area_id, x.referral_consent_id });
                    table.ForeignKey(
                        name: "FK_referral_consents_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referral_consents_referrals_area_id_referral_id",
                        columns: x => new { x.area_id, x.referral_id },
                        principalTable: "referrals",
                        principalColumns: new[] { "area_id", "referral_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_parts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_part_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    written_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_parts", x => new { x.area_id, x.referral_part_id });
                    table.ForeignKey(
                        name: "FK_referral_parts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referral_parts_referrals_area_id_referral_id",
                        columns: x => new { x.area_id, x.referral_id },
                        principalTable: "referrals",
                        principalColumns: new[] { "area_id", "referral_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_steps",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_steps", x => new { x.area_id, x.referral_step_id });
                    table.ForeignKey(
                        name: "FK_referral_steps_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referral_steps_referrals_area_id_referral_id",
                        columns: x => new { x.area_id, x.referral_id },
                        principalTable: "referrals",
                        principalColumns: new[] { "area_id", "referral_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    part_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asks = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sections = table.Column<int>(type: "INTEGER", nullable: false),
                    lawful_basis = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    decision_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    dissent = table.Column<string>(type: "TEXT", nullable: true),
                    votes_for = table.Column<int>(type: "INTEGER", nullable: true),
                    votes_against = table.Column<int>(type: "INTEGER", nullable: true),
                    votes_not_used = table.Column<int>(type: "INTEGER", nullable: true),
                    consents_outstanding = table.Column<string>(type: "TEXT", nullable: true),
                    exception_reason = table.Column<string>(type: "TEXT", nullable: true),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receiver_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_binding = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    carried_because = table.Column<string>(type: "TEXT", nullable: true),
                    seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_items", x => new { x.area_id, x.agenda_item_id });
                    table.ForeignKey(
                        name: "FK_agenda_items_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agenda_items_organisations_area_id_receiver_id",
                        columns: x => new { x.area_id, x.receiver_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agenda_items_panel_meetings_area_id_panel_meeting_id",
                        columns: x => new { x.area_id, x.panel_meeting_id },
                        principalTable: "panel_meetings",
                        principalColumns: new[] { "area_id", "panel_meeting_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agenda_items_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agenda_items_referrals_area_id_referral_id",
                        columns: x => new { x.area_id, x.referral_id },
                        principalTable: "referrals",
                        principalColumns: new[] { "area_id", "referral_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_seats",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_seat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    panel_meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    presence = table.Column<int>(type: "INTEGER", nullable: false),
                    substitute_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_seats", x => new { x.area_id, x.meeting_seat_id });
                    table.ForeignKey(
                        name: "FK_meeting_seats_appointments_area_id_appointment_id",
                        columns: x => new { x.area_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "area_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_seats_organisations_area_id_organisation_id",
                        columns: x => new { x.area_id, x.organisation_id },
                        principalTable: "organisations",
                        principalColumns: new[] { "area_id", "organisation_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_seats_panel_meetings_area_id_panel_meeting_id",
                        columns: x => new { x.area_id, x.panel_meeting_id },
                        principalTable: "panel_meetings",
                        principalColumns: new[] { "area_id", "panel_meeting_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_conflicts",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_conflict_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_conflicts", x => new { x.area_id, x.item_conflict_id });
                    table.ForeignKey(
                        name: "FK_item_conflicts_agenda_items_area_id_agenda_item_id",
                        columns: x => new { x.area_id, x.agenda_item_id },
                        principalTable: "agenda_items",
                        principalColumns: new[] { "area_id", "agenda_item_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_item_conflicts_appointments_area_id_appointment_id",
                        columns: x => new { x.area_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "area_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_item_conflicts_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcome_letters",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome_letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pupil_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recipient_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    delivery = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_by_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    is_easy_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcome_letters", x => new { x.area_id, x.outcome_letter_id });
                    table.ForeignKey(
                        name: "FK_outcome_letters_agenda_items_area_id_agenda_item_id",
                        columns: x => new { x.area_id, x.agenda_item_id },
                        principalTable: "agenda_items",
                        principalColumns: new[] { "area_id", "agenda_item_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outcome_letters_pupils_area_id_pupil_id",
                        columns: x => new { x.area_id, x.pupil_id },
                        principalTable: "pupils",
                        principalColumns: new[] { "area_id", "pupil_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_acting_head_covers_area_id_organisation_id_ends_on",
                table: "acting_head_covers",
                columns: new[] { "area_id", "organisation_id", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "IX_agency_advice_area_id_organisation_id_given_at_utc",
                table: "agency_advice",
                columns: new[] { "area_id", "organisation_id", "given_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_agency_advice_area_id_referral_id",
                table: "agency_advice",
                columns: new[] { "area_id", "referral_id" });

            migrationBuilder.CreateIndex(
                name: "IX_agenda_items_area_id_panel_meeting_id",
                table: "agenda_items",
                columns: new[] { "area_id", "panel_meeting_id" });

            migrationBuilder.CreateIndex(
                name: "IX_agenda_items_area_id_pupil_id",
                table: "agenda_items",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_agenda_items_area_id_referral_id",
                table: "agenda_items",
                columns: new[] { "area_id", "referral_id" });

            migrationBuilder.CreateIndex(
                name: "IX_agenda_items_area_id_review_on",
                table: "agenda_items",
                columns: new[] { "area_id", "review_on" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_entries_area_id_partnership_id_organisation_id",
                table: "agreement_entries",
                columns: new[] { "area_id", "partnership_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_appointments_area_id_organisation_id",
                table: "appointments",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_appointments_user_id",
                table: "appointments",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_areas_code",
                table: "areas",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_area_id_listed_by_id",
                table: "arrivals",
                columns: new[] { "area_id", "listed_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_area_id_pupil_id",
                table: "arrivals",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_area_id_to_id",
                table: "arrivals",
                columns: new[] { "area_id", "to_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_decisions_area_id_organisation_id",
                table: "assessment_decisions",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_decisions_area_id_pupil_id",
                table: "assessment_decisions",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_case_steps_area_id_attendance_case_id",
                table: "attendance_case_steps",
                columns: new[] { "area_id", "attendance_case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_case_steps_area_id_organisation_id_review_on",
                table: "attendance_case_steps",
                columns: new[] { "area_id", "organisation_id", "review_on" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_case_steps_area_id_pupil_id",
                table: "attendance_case_steps",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_cases_area_id_organisation_id_closed_on",
                table: "attendance_cases",
                columns: new[] { "area_id", "organisation_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_cases_area_id_pupil_id_organisation_id",
                table: "attendance_cases",
                columns: new[] { "area_id", "pupil_id", "organisation_id" },
                unique: true,
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_letters_area_id_attendance_case_id",
                table: "attendance_letters",
                columns: new[] { "area_id", "attendance_case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_letters_area_id_pupil_id",
                table: "attendance_letters",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_summaries_area_id_pupil_id_school_period",
                table: "attendance_summaries",
                columns: new[] { "area_id", "pupil_id", "school", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attendance_years_area_id_organisation_id_academic_year",
                table: "attendance_years",
                columns: new[] { "area_id", "organisation_id", "academic_year" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_area_id_pupil_id_sequence",
                table: "audit_entries",
                columns: new[] { "area_id", "pupil_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_area_id_subject_subject_id_sequence",
                table: "audit_entries",
                columns: new[] { "area_id", "subject", "subject_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_benchmarks_key",
                table: "benchmarks",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_benchmarks_measure_level_la_code_period",
                table: "benchmarks",
                columns: new[] { "measure", "level", "la_code", "period" });

            migrationBuilder.CreateIndex(
                name: "IX_board_attendances_area_id_governing_board_review_id",
                table: "board_attendances",
                columns: new[] { "area_id", "governing_board_review_id" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_periods_area_id_organisation_id_starts_on",
                table: "calendar_periods",
                columns: new[] { "area_id", "organisation_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_caseload_entries_area_id_appointment_id",
                table: "caseload_entries",
                columns: new[] { "area_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_caseload_entries_area_id_pupil_id",
                table: "caseload_entries",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_caseload_limits_area_id_organisation_id_user_id",
                table: "caseload_limits",
                columns: new[] { "area_id", "organisation_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_check_in_marks_area_id_pupil_id",
                table: "check_in_marks",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coaching_groups_area_id_organisation_id",
                table: "coaching_groups",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consents_area_id_pupil_id",
                table: "consents",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_area_id_pupil_id",
                table: "contacts",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_conversation_parts_area_id_pupil_id",
                table: "conversation_parts",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_area_id_organisation_id_closed_on_check_on",
                table: "conversations",
                columns: new[] { "area_id", "organisation_id", "closed_on", "check_on" });

            migrationBuilder.CreateIndex(
                name: "IX_day_six_arrangements_area_id_exclusion_id",
                table: "day_six_arrangements",
                columns: new[] { "area_id", "exclusion_id" });

            migrationBuilder.CreateIndex(
                name: "IX_day_six_arrangements_area_id_pupil_id",
                table: "day_six_arrangements",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_emergency_accesses_area_id_appointment_id_pupil_id",
                table: "emergency_accesses",
                columns: new[] { "area_id", "appointment_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_emergency_accesses_area_id_pupil_id",
                table: "emergency_accesses",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_emergency_accesses_area_id_reviewed_at_utc",
                table: "emergency_accesses",
                columns: new[] { "area_id", "reviewed_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_enrolments_area_id_organisation_id_leaving_date",
                table: "enrolments",
                columns: new[] { "area_id", "organisation_id", "leaving_date" });

            migrationBuilder.CreateIndex(
                name: "IX_enrolments_area_id_pupil_id",
                table: "enrolments",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_entered_ranks_area_id_organisation_id_measure_id",
                table: "entered_ranks",
                columns: new[] { "area_id", "organisation_id", "measure_id" });

            migrationBuilder.CreateIndex(
                name: "IX_establishments_la_code",
                table: "establishments",
                column: "la_code");

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_decisions_area_id_pupil_id",
                table: "exclusion_decisions",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_drafts_area_id_organisation_id",
                table: "exclusion_drafts",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_drafts_area_id_pupil_id",
                table: "exclusion_drafts",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_notice_dates_area_id_exclusion_id",
                table: "exclusion_notice_dates",
                columns: new[] { "area_id", "exclusion_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_notices_area_id_exclusion_id",
                table: "exclusion_notices",
                columns: new[] { "area_id", "exclusion_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_risks_area_id_organisation_id_said_on",
                table: "exclusion_risks",
                columns: new[] { "area_id", "organisation_id", "said_on" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_risks_area_id_pupil_id",
                table: "exclusion_risks",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusions_area_id_organisation_id_starts_on",
                table: "exclusions",
                columns: new[] { "area_id", "organisation_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_exclusions_area_id_pupil_id_starts_on",
                table: "exclusions",
                columns: new[] { "area_id", "pupil_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_cases_area_id_partnership_id_placed_on",
                table: "fair_access_cases",
                columns: new[] { "area_id", "partnership_id", "placed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_cases_area_id_pupil_id",
                table: "fair_access_cases",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_decisions_area_id_fair_access_case_id",
                table: "fair_access_decisions",
                columns: new[] { "area_id", "fair_access_case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_decisions_area_id_pupil_id",
                table: "fair_access_decisions",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_decisions_area_id_school_id_decided_on",
                table: "fair_access_decisions",
                columns: new[] { "area_id", "school_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_distances_area_id_pupil_id",
                table: "fair_access_distances",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_rounds_area_id_partnership_id_protocol_id_worked_out_at_utc",
                table: "fair_access_rounds",
                columns: new[] { "area_id", "partnership_id", "protocol_id", "worked_out_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_fair_access_standings_area_id_organisation_id_starts_on",
                table: "fair_access_standings",
                columns: new[] { "area_id", "organisation_id", "starts_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_family_contacts_area_id_pupil_id_at_utc",
                table: "family_contacts",
                columns: new[] { "area_id", "pupil_id", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_family_rhythms_area_id_organisation_id_ended_on",
                table: "family_rhythms",
                columns: new[] { "area_id", "organisation_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "IX_family_rhythms_area_id_pupil_id_organisation_id",
                table: "family_rhythms",
                columns: new[] { "area_id", "pupil_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_former_names_area_id_pupil_id",
                table: "former_names",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_governing_board_reviews_area_id_exclusion_id_is_reconsideration",
                table: "governing_board_reviews",
                columns: new[] { "area_id", "exclusion_id", "is_reconsideration" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_governing_board_reviews_area_id_organisation_id",
                table: "governing_board_reviews",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_group_check_ins_area_id_coaching_group_id_held_on_session",
                table: "group_check_ins",
                columns: new[] { "area_id", "coaching_group_id", "held_on", "session" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_group_members_area_id_pupil_id",
                table: "group_members",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_area_id_organisation_id_occurred_on",
                table: "incidents",
                columns: new[] { "area_id", "organisation_id", "occurred_on" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_area_id_pupil_id_occurred_on",
                table: "incidents",
                columns: new[] { "area_id", "pupil_id", "occurred_on" });

            migrationBuilder.CreateIndex(
                name: "IX_intervention_reviews_area_id_intervention_id_held_on",
                table: "intervention_reviews",
                columns: new[] { "area_id", "intervention_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "IX_intervention_sessions_area_id_intervention_id_held_on",
                table: "intervention_sessions",
                columns: new[] { "area_id", "intervention_id", "held_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_intervention_stays_area_id_intervention_id",
                table: "intervention_stays",
                columns: new[] { "area_id", "intervention_id" });

            migrationBuilder.CreateIndex(
                name: "IX_intervention_stays_area_id_organisation_id_ended_on",
                table: "intervention_stays",
                columns: new[] { "area_id", "organisation_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "IX_intervention_stays_area_id_pupil_id",
                table: "intervention_stays",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_interventions_area_id_organisation_id",
                table: "interventions",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_secret_hash",
                table: "invitations",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_conflicts_area_id_agenda_item_id_appointment_id",
                table: "item_conflicts",
                columns: new[] { "area_id", "agenda_item_id", "appointment_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ladder_changes_area_id_ladder_place_id",
                table: "ladder_changes",
                columns: new[] { "area_id", "ladder_place_id" });

            migrationBuilder.CreateIndex(
                name: "IX_ladder_changes_area_id_organisation_id_on",
                table: "ladder_changes",
                columns: new[] { "area_id", "organisation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_ladder_changes_area_id_pupil_id",
                table: "ladder_changes",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_ladder_evidence_area_id_ladder_place_id",
                table: "ladder_evidence",
                columns: new[] { "area_id", "ladder_place_id" });

            migrationBuilder.CreateIndex(
                name: "IX_ladder_evidence_area_id_pupil_id",
                table: "ladder_evidence",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_ladder_places_area_id_organisation_id_closed_on",
                table: "ladder_places",
                columns: new[] { "area_id", "organisation_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_ladder_places_area_id_pupil_id_ladder_id",
                table: "ladder_places",
                columns: new[] { "area_id", "pupil_id", "ladder_id" },
                unique: true,
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leavings_area_id_pupil_id",
                table: "leavings",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_letter_wordings_area_id_organisation_id_kind_language_level_number",
                table: "letter_wordings",
                columns: new[] { "area_id", "organisation_id", "kind", "language", "level", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_seats_area_id_panel_meeting_id_series_member_id",
                table: "meeting_seats",
                columns: new[] { "area_id", "panel_meeting_id", "series_member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_answers_area_id_partnership_id",
                table: "membership_answers",
                columns: new[] { "area_id", "partnership_id" });

            migrationBuilder.CreateIndex(
                name: "IX_memberships_area_id_organisation_id",
                table: "memberships",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_memberships_area_id_partnership_id",
                table: "memberships",
                columns: new[] { "area_id", "partnership_id" });

            migrationBuilder.CreateIndex(
                name: "IX_move_agreements_area_id_pupil_id",
                table: "move_agreements",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_move_meetings_area_id_move_id",
                table: "move_meetings",
                columns: new[] { "area_id", "move_id" });

            migrationBuilder.CreateIndex(
                name: "IX_move_meetings_area_id_pupil_id",
                table: "move_meetings",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_move_passport_parts_area_id_pupil_id",
                table: "move_passport_parts",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_moves_area_id_home_id",
                table: "moves",
                columns: new[] { "area_id", "home_id" });

            migrationBuilder.CreateIndex(
                name: "IX_moves_area_id_host_id",
                table: "moves",
                columns: new[] { "area_id", "host_id" });

            migrationBuilder.CreateIndex(
                name: "IX_moves_area_id_pupil_id",
                table: "moves",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_drafts_area_id_exclusion_id_kind_recipient_contact_id_language_is_easy_read",
                table: "notice_drafts",
                columns: new[] { "area_id", "exclusion_id", "kind", "recipient", "contact_id", "language", "is_easy_read" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_off_site_notices_area_id_move_id",
                table: "off_site_notices",
                columns: new[] { "area_id", "move_id" });

            migrationBuilder.CreateIndex(
                name: "IX_off_site_notices_area_id_pupil_id",
                table: "off_site_notices",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_offered_provisions_area_id_organisation_id",
                table: "offered_provisions",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_opened_triggers_area_id_organisation_id",
                table: "opened_triggers",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_opened_triggers_area_id_pupil_id_trigger_set_off_on",
                table: "opened_triggers",
                columns: new[] { "area_id", "pupil_id", "trigger", "set_off_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_opened_triggers_area_id_support_plan_id",
                table: "opened_triggers",
                columns: new[] { "area_id", "support_plan_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_attributes_area_id_organisation_id",
                table: "organisation_attributes",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_area_id_trust_id",
                table: "organisations",
                columns: new[] { "area_id", "trust_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_area_id_urn",
                table: "organisations",
                columns: new[] { "area_id", "urn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outcome_letters_area_id_agenda_item_id",
                table: "outcome_letters",
                columns: new[] { "area_id", "agenda_item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_outcome_letters_area_id_pupil_id",
                table: "outcome_letters",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_mails_sent_at_utc_next_attempt_at_utc",
                table: "outgoing_mails",
                columns: new[] { "sent_at_utc", "next_attempt_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_pack_versions_area_id_partnership_id_number",
                table: "pack_versions",
                columns: new[] { "area_id", "partnership_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_meetings_area_id_panel_series_id_on",
                table: "panel_meetings",
                columns: new[] { "area_id", "panel_series_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_meetings_area_id_partnership_id_on",
                table: "panel_meetings",
                columns: new[] { "area_id", "partnership_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_members_area_id_appointment_id",
                table: "panel_members",
                columns: new[] { "area_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_members_area_id_panel_series_id",
                table: "panel_members",
                columns: new[] { "area_id", "panel_series_id" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_series_area_id_partnership_id",
                table: "panel_series",
                columns: new[] { "area_id", "partnership_id" });

            migrationBuilder.CreateIndex(
                name: "IX_part_time_reviews_area_id_part_time_timetable_id",
                table: "part_time_reviews",
                columns: new[] { "area_id", "part_time_timetable_id" });

            migrationBuilder.CreateIndex(
                name: "IX_part_time_timetables_area_id_organisation_id_ended_on",
                table: "part_time_timetables",
                columns: new[] { "area_id", "organisation_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "IX_part_time_timetables_area_id_pupil_id",
                table: "part_time_timetables",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_area_id_code",
                table: "partnerships",
                columns: new[] { "area_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_penalty_notice_referrals_area_id_attendance_case_id_contact_id",
                table: "penalty_notice_referrals",
                columns: new[] { "area_id", "attendance_case_id", "contact_id" },
                unique: true,
                filter: "decision IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_penalty_notice_referrals_area_id_organisation_id_sent_on",
                table: "penalty_notice_referrals",
                columns: new[] { "area_id", "organisation_id", "sent_on" });

            migrationBuilder.CreateIndex(
                name: "IX_penalty_notice_referrals_area_id_pupil_id",
                table: "penalty_notice_referrals",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_checks_area_id_pupil_id",
                table: "placement_checks",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_notes_area_id_placement_id",
                table: "placement_notes",
                columns: new[] { "area_id", "placement_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_notes_area_id_pupil_id",
                table: "placement_notes",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placements_area_id_home_id",
                table: "placements",
                columns: new[] { "area_id", "home_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placements_area_id_provision_id_starts_on",
                table: "placements",
                columns: new[] { "area_id", "provision_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_placements_area_id_pupil_id",
                table: "placements",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_editions_area_id_approver_id_answered_at_utc",
                table: "plan_editions",
                columns: new[] { "area_id", "approver_id", "answered_at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_editions_area_id_support_plan_id_number",
                table: "plan_editions",
                columns: new[] { "area_id", "support_plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_reviews_area_id_pupil_id",
                table: "plan_reviews",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_reviews_area_id_support_plan_id_held_on",
                table: "plan_reviews",
                columns: new[] { "area_id", "support_plan_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_actions_area_id_from_id",
                table: "planned_actions",
                columns: new[] { "area_id", "from_id" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_actions_area_id_organisation_id_due_on",
                table: "planned_actions",
                columns: new[] { "area_id", "organisation_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_actions_area_id_pupil_id",
                table: "planned_actions",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_provider_checks_area_id_organisation_id",
                table: "provider_checks",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_provision_reviews_area_id_organisation_id_term_from",
                table: "provision_reviews",
                columns: new[] { "area_id", "organisation_id", "term_from" });

            migrationBuilder.CreateIndex(
                name: "IX_provision_reviews_area_id_pupil_id_organisation_id_term_from",
                table: "provision_reviews",
                columns: new[] { "area_id", "pupil_id", "organisation_id", "term_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pupil_facts_area_id_kind_code",
                table: "pupil_facts",
                columns: new[] { "area_id", "kind", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_pupil_facts_area_id_pupil_id_kind",
                table: "pupil_facts",
                columns: new[] { "area_id", "pupil_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_pupil_name_grams_area_id_pupil_id",
                table: "pupil_name_grams",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_pupil_voices_area_id_pupil_id",
                table: "pupil_voices",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_pupils_area_id_local_id",
                table: "pupils",
                columns: new[] { "area_id", "local_id" });

            migrationBuilder.CreateIndex(
                name: "IX_pupils_area_id_search_name",
                table: "pupils",
                columns: new[] { "area_id", "search_name" });

            migrationBuilder.CreateIndex(
                name: "IX_pupils_area_id_upn",
                table: "pupils",
                columns: new[] { "area_id", "upn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_question_answers_area_id_organisation_id",
                table: "question_answers",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_question_answers_area_id_pupil_id",
                table: "question_answers",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_consents_area_id_referral_id_by",
                table: "referral_consents",
                columns: new[] { "area_id", "referral_id", "by" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referral_parts_area_id_referral_id_section",
                table: "referral_parts",
                columns: new[] { "area_id", "referral_id", "section" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referral_steps_area_id_pupil_id",
                table: "referral_steps",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_steps_area_id_referral_id",
                table: "referral_steps",
                columns: new[] { "area_id", "referral_id" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_area_id_organisation_id_state",
                table: "referrals",
                columns: new[] { "area_id", "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_area_id_partnership_id_state",
                table: "referrals",
                columns: new[] { "area_id", "partnership_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_area_id_pupil_id",
                table: "referrals",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_area_id_organisation_id_pupil_id",
                table: "register_entries",
                columns: new[] { "area_id", "organisation_id", "pupil_id" },
                unique: true,
                filter: "removed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_area_id_organisation_id_removed_on_rating",
                table: "register_entries",
                columns: new[] { "area_id", "organisation_id", "removed_on", "rating" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_area_id_pupil_id",
                table: "register_entries",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_rating_changes_area_id_pupil_id",
                table: "register_rating_changes",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_rating_changes_area_id_register_entry_id",
                table: "register_rating_changes",
                columns: new[] { "area_id", "register_entry_id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_reviews_area_id_pupil_id",
                table: "register_reviews",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_reviews_area_id_register_entry_id",
                table: "register_reviews",
                columns: new[] { "area_id", "register_entry_id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_rule_sets_area_id_organisation_id_number",
                table: "register_rule_sets",
                columns: new[] { "area_id", "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reintegration_meetings_area_id_exclusion_id",
                table: "reintegration_meetings",
                columns: new[] { "area_id", "exclusion_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reintegration_meetings_area_id_pupil_id",
                table: "reintegration_meetings",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_return_editions_area_id_return_round_id_organisation_id_number",
                table: "return_editions",
                columns: new[] { "area_id", "return_round_id", "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_return_rounds_area_id_partnership_id",
                table: "return_rounds",
                columns: new[] { "area_id", "partnership_id" });

            migrationBuilder.CreateIndex(
                name: "IX_review_panel_members_area_id_exclusion_id",
                table: "review_panel_members",
                columns: new[] { "area_id", "exclusion_id" });

            migrationBuilder.CreateIndex(
                name: "IX_room_visits_area_id_organisation_id_on",
                table: "room_visits",
                columns: new[] { "area_id", "organisation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_room_visits_area_id_pupil_id_on",
                table: "room_visits",
                columns: new[] { "area_id", "pupil_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_session_attendances_area_id_intervention_stay_id",
                table: "session_attendances",
                columns: new[] { "area_id", "intervention_stay_id" });

            migrationBuilder.CreateIndex(
                name: "IX_share_readers_area_id_share_id_appointment_id",
                table: "share_readers",
                columns: new[] { "area_id", "share_id", "appointment_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_shares_area_id_for_id",
                table: "shares",
                columns: new[] { "area_id", "for_id" });

            migrationBuilder.CreateIndex(
                name: "IX_shares_area_id_organisation_id",
                table: "shares",
                columns: new[] { "area_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_shares_area_id_pupil_id",
                table: "shares",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_support_plans_area_id_organisation_id_state",
                table: "support_plans",
                columns: new[] { "area_id", "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_support_plans_area_id_pupil_id",
                table: "support_plans",
                columns: new[] { "area_id", "pupil_id" });

            migrationBuilder.CreateIndex(
                name: "IX_user_sessions_user_id_last_seen_at_utc",
                table: "user_sessions",
                columns: new[] { "user_id", "last_seen_at_utc" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "IX_users_calendar_feed_hash",
                table: "users",
                column: "calendar_feed_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_view_entries_area_id_pupil_id_at_utc",
                table: "view_entries",
                columns: new[] { "area_id", "pupil_id", "at_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_view_entries_area_id_user_id_at_utc",
                table: "view_entries",
                columns: new[] { "area_id", "user_id", "at_utc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acting_head_covers");

            migrationBuilder.DropTable(
                name: "agency_advice");

            migrationBuilder.DropTable(
                name: "agreement_entries");

            migrationBuilder.DropTable(
                name: "areas");

            migrationBuilder.DropTable(
                name: "arrivals");

            migrationBuilder.DropTable(
                name: "assessment_decisions");

            migrationBuilder.DropTable(
                name: "attendance_case_steps");

            migrationBuilder.DropTable(
                name: "attendance_letters");

            migrationBuilder.DropTable(
                name: "attendance_summaries");

            migrationBuilder.DropTable(
                name: "attendance_years");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "benchmarks");

            migrationBuilder.DropTable(
                name: "board_attendances");

            migrationBuilder.DropTable(
                name: "calendar_periods");

            migrationBuilder.DropTable(
                name: "caseload_entries");

            migrationBuilder.DropTable(
                name: "caseload_limits");

            migrationBuilder.DropTable(
                name: "check_in_marks");

            migrationBuilder.DropTable(
                name: "coaching_groups");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "conversation_parts");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "day_six_arrangements");

            migrationBuilder.DropTable(
                name: "emergency_accesses");

            migrationBuilder.DropTable(
                name: "entered_ranks");

            migrationBuilder.DropTable(
                name: "establishment_links");

            migrationBuilder.DropTable(
                name: "establishments");

            migrationBuilder.DropTable(
                name: "exclusion_checks");

            migrationBuilder.DropTable(
                name: "exclusion_decisions");

            migrationBuilder.DropTable(
                name: "exclusion_drafts");

            migrationBuilder.DropTable(
                name: "exclusion_notice_dates");

            migrationBuilder.DropTable(
                name: "exclusion_notices");

            migrationBuilder.DropTable(
                name: "exclusion_risks");

            migrationBuilder.DropTable(
                name: "fair_access_decisions");

            migrationBuilder.DropTable(
                name: "fair_access_distances");

            migrationBuilder.DropTable(
                name: "fair_access_rounds");

            migrationBuilder.DropTable(
                name: "fair_access_standings");

            migrationBuilder.DropTable(
                name: "family_contacts");

            migrationBuilder.DropTable(
                name: "family_rhythms");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "figure_release_counts");

            migrationBuilder.DropTable(
                name: "former_names");

            migrationBuilder.DropTable(
                name: "governing_board_reviews");

            migrationBuilder.DropTable(
                name: "group_check_ins");

            migrationBuilder.DropTable(
                name: "group_members");

            migrationBuilder.DropTable(
                name: "header_mappings");

            migrationBuilder.DropTable(
                name: "import_findings");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "intervention_reviews");

            migrationBuilder.DropTable(
                name: "intervention_sessions");

            migrationBuilder.DropTable(
                name: "intervention_stays");

            migrationBuilder.DropTable(
                name: "interventions");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "item_conflicts");

            migrationBuilder.DropTable(
                name: "ladder_changes");

            migrationBuilder.DropTable(
                name: "ladder_evidence");

            migrationBuilder.DropTable(
                name: "ladder_places");

            migrationBuilder.DropTable(
                name: "leavings");

            migrationBuilder.DropTable(
                name: "letter_wordings");

            migrationBuilder.DropTable(
                name: "meeting_seats");

            migrationBuilder.DropTable(
                name: "membership_answers");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "move_agreements");

            migrationBuilder.DropTable(
                name: "move_meetings");

            migrationBuilder.DropTable(
                name: "move_passport_parts");

            migrationBuilder.DropTable(
                name: "notice_drafts");

            migrationBuilder.DropTable(
                name: "off_site_notices");

            migrationBuilder.DropTable(
                name: "opened_triggers");

            migrationBuilder.DropTable(
                name: "organisation_attributes");

            migrationBuilder.DropTable(
                name: "outcome_letters");

            migrationBuilder.DropTable(
                name: "outgoing_mails");

            migrationBuilder.DropTable(
                name: "pack_drafts");

            migrationBuilder.DropTable(
                name: "panel_members");

            migrationBuilder.DropTable(
                name: "part_time_reviews");

            migrationBuilder.DropTable(
                name: "penalty_notice_referrals");

            migrationBuilder.DropTable(
                name: "placement_checks");

            migrationBuilder.DropTable(
                name: "placement_notes");

            migrationBuilder.DropTable(
                name: "plan_editions");

            migrationBuilder.DropTable(
                name: "plan_reviews");

            migrationBuilder.DropTable(
                name: "planned_actions");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "provider_checks");

            migrationBuilder.DropTable(
                name: "provision_reviews");

            migrationBuilder.DropTable(
                name: "pupil_facts");

            migrationBuilder.DropTable(
                name: "pupil_name_grams");

            migrationBuilder.DropTable(
                name: "pupil_voices");

            migrationBuilder.DropTable(
                name: "question_answers");

            migrationBuilder.DropTable(
                name: "quota_shares");

            migrationBuilder.DropTable(
                name: "referral_consents");

            migrationBuilder.DropTable(
                name: "referral_parts");

            migrationBuilder.DropTable(
                name: "referral_steps");

            migrationBuilder.DropTable(
                name: "register_entries");

            migrationBuilder.DropTable(
                name: "register_rating_changes");

            migrationBuilder.DropTable(
                name: "register_reviews");

            migrationBuilder.DropTable(
                name: "register_rule_sets");

            migrationBuilder.DropTable(
                name: "reintegration_meetings");

            migrationBuilder.DropTable(
                name: "return_editions");

            migrationBuilder.DropTable(
                name: "review_panel_members");

            migrationBuilder.DropTable(
                name: "review_panels");

            migrationBuilder.DropTable(
                name: "room_visits");

            migrationBuilder.DropTable(
                name: "school_letterheads");

            migrationBuilder.DropTable(
                name: "session_attendances");

            migrationBuilder.DropTable(
                name: "set_up_links");

            migrationBuilder.DropTable(
                name: "share_readers");

            migrationBuilder.DropTable(
                name: "siblings");

            migrationBuilder.DropTable(
                name: "support_plans");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_sessions");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "view_entries");

            migrationBuilder.DropTable(
                name: "fair_access_cases");

            migrationBuilder.DropTable(
                name: "figure_releases");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "enrolments");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "part_time_timetables");

            migrationBuilder.DropTable(
                name: "attendance_cases");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "return_rounds");

            migrationBuilder.DropTable(
                name: "exclusions");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "shares");

            migrationBuilder.DropTable(
                name: "panel_meetings");

            migrationBuilder.DropTable(
                name: "referrals");

            migrationBuilder.DropTable(
                name: "moves");

            migrationBuilder.DropTable(
                name: "offered_provisions");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "panel_series");

            migrationBuilder.DropTable(
                name: "pack_versions");

            migrationBuilder.DropTable(
                name: "pupils");

            migrationBuilder.DropTable(
                name: "partnerships");

            migrationBuilder.DropTable(
                name: "organisations");
        }
    }
}
