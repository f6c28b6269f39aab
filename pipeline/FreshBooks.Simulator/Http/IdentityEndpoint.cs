namespace FreshBooks.Simulator.Http;

/// <summary>Who signed in, and which businesses that person has. There is no <c>result</c> level here.</summary>
internal static class IdentityEndpoint
{
    private const string PersonUuid = "9c41de70-5a2b-4f0e-8b77-1e6d3c05fa42";
    private const long MembershipId = 905_310;

    public static Answer Me() => JsonBody.Make(200, JsonBody.AuthContentType, new
    {
        response = new
        {
            id = Business.OwnerId,
            identity_id = Business.OwnerId,
            identity_uuid = PersonUuid,
            first_name = "Greta",
            last_name = "Halvorsen",
            email = "greta@northwater.example",
            language = "en",
            confirmed_at = "2023-05-02T14:11:37Z",
            created_at = "2023-05-02T14:08:12Z",
            unconfirmed_email = (string?)null,
            setup_complete = true,
            phone_numbers = new[] { new { title = "", phone_number = (string?)null } },
            addresses = new string?[] { null },
            profession = (string?)null,
            links = new
            {
                me = $"/service/auth/api/v1/users?id={Business.OwnerId}",
                roles = $"/service/auth/api/v1/users/role/{Business.OwnerId}",
            },
            profile = new { first_name = "Greta", last_name = "Halvorsen", timezone = Business.TimeZone, time_format = 0 },
            permissions = ByAccount(new Dictionary<string, object> { ["client.limit"] = -1, ["accounts_payable.access"] = true }),
            groups = new[]
            {
                new
                {
                    id = MembershipId,
                    group_id = 671_004,
                    role = "owner",
                    identity_id = Business.OwnerId,
                    identity_uuid = PersonUuid,
                    business_id = Business.Id,
                    active = true,
                },
            },
            subscription_statuses = ByAccount("active"),
            business_statuses = ByAccount("active"),
            integrations = new { },
            business_memberships = new[]
            {
                Membership(MembershipId, Business.Id, Business.Uuid, Business.Name, Business.AccountId, Business.Street, "active"),
                Membership(905_422, 4_520_871, "d03a7c15-88e4-4a6b-9f21-57c2e90b1d36", "Halvorsen Studio", null, "", "active_trial"),
            },
            identity_origin = "magnum",
            timezone = Business.TimeZone,
            otp_required_for_login = false,
            otp_delivery_method = "email",
            roles = new[]
            {
                new
                {
                    id = 12_044,
                    role = "admin",
                    systemid = 733_190,
                    userid = 1,
                    created_at = "2023-05-02T14:09:40Z",
                    links = new { destroy = "/service/auth/api/v1/users/role/12044" },
                    accountid = Business.AccountId,
                },
            },
        },
    });

    private static Dictionary<string, object> ByAccount(object value) => new() { [Business.AccountId] = value };

    private static object Membership(
        long membershipId, long businessId, string uuid, string name, string? accountId, string street, string status)
    {
        bool hasAddress = street.Length > 0;
        return new
        {
            id = membershipId,
            role = "owner",
            unacknowledged_change = false,
            fasttrack_token = $"simulated.fasttrack.{membershipId}",
            business = new
            {
                id = businessId,
                business_uuid = uuid,
                name,
                account_id = accountId,
                number_format = (string?)null,
                date_format = "mm/dd/yyyy",
                first_day_of_week = 0,
                active = true,
                timezone = Business.TimeZone,
                status,
                advanced_accounting_enabled = false,
                industry = (string?)null,
                billing_country_code = "USA",
                business_type = (string?)null,
                address = new
                {
                    id = businessId + 1,
                    street,
                    street2 = "",
                    city = hasAddress ? Business.City : "",
                    province = hasAddress ? Business.Province : "",
                    country = Business.Country,
                    postal_code = hasAddress ? Business.PostalCode : "",
                },
                phone_number = new { id = businessId + 2, phone_number = hasAddress ? Business.Phone : null },
                business_clients = Array.Empty<object>(),
            },
        };
    }
}
