using System.Globalization;
using System.Text.Unicode;

namespace Metro2.Benchmarks;

/// <summary>
/// Records as the lists give them, with the fields that nobody reads: they are most of the bytes and cost as much to store
/// and to skip as the others.
/// </summary>
internal static class RecordText
{
    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    public static bool Client(long number, Span<byte> destination, out int written)
    {
        Client client = SyntheticBusiness.ClientAt(number);
        return Utf8.TryWrite(destination, Invariant, $$"""
            {"accounting_systemid":"{{SyntheticBusiness.AccountId}}","id":{{client.Id}},"userid":{{client.Id}},"uuid":"{{client.Id:x8}}-0000-4000-8000-{{client.Id:x12}}","fname":"Pat","lname":"{{client.Surname}}","organization":"","email":"client{{client.Id}}@example.com","bus_phone":"","home_phone":null,"mob_phone":"217-555-01{{number % 100:D2}}","fax":"","p_street":"{{100 + (number % 9_000)}} Example Street","p_street2":"","p_city":"Springfield","p_province":"Illinois","p_code":"62701","p_country":"United States","s_street":"","s_street2":"","s_city":"","s_province":"","s_code":"","s_country":"","currency_code":"USD","language":"en","vat_number":"","vat_name":null,"note":null,"company_industry":null,"company_size":null,"number_format":null,"has_retainer":null,"retainer_id":null,"username":"client{{client.Id}}","role":"client","level":0,"num_logins":0,"notified":false,"allow_email_include_pdf":false,"allow_late_fees":true,"allow_late_notifications":true,"pref_email":true,"pref_gmail":false,"exceeds_client_limit":0,"subdomain":null,"last_login":null,"last_activity":null,"direct_link_token":null,"statement_token":null,"signup_date":"2025-10-15 14:00:00","updated":"2025-10-15 10:00:00","vis_state":0}
            """, out written);
    }

    public static bool Invoice(Invoice invoice, Span<byte> destination, out int written)
    {
        long number = invoice.Number;
        string amount = invoice.AmountText;
        bool isPaid = invoice.PaidOn is not null;
        string paid = isPaid ? amount : "0.00";
        string open = isPaid ? "0.00" : amount;
        return Utf8.TryWrite(destination, Invariant, $$"""
            {"accountid":"{{SyntheticBusiness.AccountId}}","accounting_systemid":"{{SyntheticBusiness.AccountId}}","id":{{invoice.Id}},"invoiceid":{{invoice.Id}},"invoice_number":"{{number:D8}}","customerid":{{invoice.Client.Id}},"currency_code":"USD","amount":{"amount":"{{amount}}","code":"USD"},"paid":{"amount":"{{paid}}","code":"USD"},"outstanding":{"amount":"{{open}}","code":"USD"},"net_paid_amount":{"amount":"{{paid}}","code":"USD"},"discount_value":"0","discount":{"amount":{"amount":"0.00","code":"USD"},"rate":"0","type":"percent"},"discount_total":{"amount":"0.00","code":"USD"},"discount_description":null,"deposit_amount":null,"deposit_percentage":null,"deposit_status":"none","create_date":"{{invoice.Issued:yyyy-MM-dd}}","due_offset_days":30,"due_date":"{{invoice.Due:yyyy-MM-dd}}","generation_date":"{{invoice.Issued:yyyy-MM-dd}}","fulfillment_date":"{{invoice.Issued:yyyy-MM-dd}}","created_at":"{{invoice.Issued:yyyy-MM-dd}} 09:30:00","updated":"{{invoice.PaidOn ?? invoice.Issued:yyyy-MM-dd}} 09:30:00","version":"{{invoice.PaidOn ?? invoice.Issued:yyyy-MM-dd}} 09:30:00.{{number % 1_000_000:D6}}","status":{{(isPaid ? 4 : 2)}},"v3_status":"{{(isPaid ? "paid" : "sent")}}","display_status":"{{(isPaid ? "paid" : "sent")}}","payment_status":"{{(isPaid ? "paid" : "unpaid")}}","date_paid":null,"dispute_status":null,"autobill_status":null,"last_order_status":null,"auto_bill":false,"lock_status":"unlocked","vis_state":0,"fname":"Pat","lname":"{{invoice.Client.Surname}}","organization":"","current_organization":"","street":"1 Example Street","street2":"","city":"Springfield","province":"Illinois","code":"62701","country":"United States","sender_address":{"street":"100 Example Plaza","street2":"","city":"Springfield","province":"Illinois","code":"62701","country":"United States"},"description":"Fiber internet, monthly","terms":"Net 30","parent":{{number % 1_000}},"ownerid":1,"sentid":1,"estimateid":0,"basecampid":0,"ext_archive":0,"address":"","notes":"","payment_details":"","series":"","vat_name":"","vat_number":"","po_number":null,"return_uri":null,"language":"en","template":"clean-grouped","show_attachments":true,"attach_pdf_to_email":false,"gmail":false,"uuid":"{{invoice.Id:x8}}-0000-4000-8000-{{invoice.Id:x12}}","lines":[{"lineid":1,"taskno":1,"invoiceid":{{invoice.Id}},"type":0,"name":"Fiber 300","description":"Fiber internet, monthly","qty":"1","unit_cost":{"amount":"{{amount}}","code":"USD"},"amount":{"amount":"{{amount}}","code":"USD"},"taxName1":"","taxAmount1":"0","taxNumber1":null,"taxName2":"","taxAmount2":"0","taxNumber2":null,"compounded_tax":false,"expenseid":0,"basecampid":0,"date":null,"modern_project_id":null,"retainer_id":null,"retainer_period_id":null,"modern_time_entries":[],"updated":"{{invoice.Issued:yyyy-MM-dd}} 09:30:00"}]}
            """, out written);
    }

    public static bool Payment(Invoice invoice, Span<byte> destination, out int written)
    {
        return Utf8.TryWrite(destination, Invariant, $$"""
            {"accounting_systemid":"{{SyntheticBusiness.AccountId}}","id":{{invoice.PaymentId}},"logid":{{invoice.PaymentId}},"amount":{"amount":"{{invoice.AmountText}}","code":"USD"},"date":"{{invoice.PaidOn:yyyy-MM-dd}}","type":"ACH","invoiceid":{{invoice.Id}},"clientid":{{invoice.Client.Id}},"creditid":null,"from_credit":false,"overpaymentid":null,"bulk_paymentid":null,"gateway":null,"orderid":null,"transactionid":null,"transaction_uuid":null,"send_client_notification":null,"note":"","updated":"{{invoice.PaidOn:yyyy-MM-dd}} 12:00:00","vis_state":0}
            """, out written);
    }
}
